"""One line a measurement."""
import statistics


class Report:
    """Prints measurements, and remembers whether a goal was missed."""

    def __init__(self):
        self.missed = 0
        print(f"{'measurement':<28}{'N':>6}{'gantry':>10}  {'peer':<22}{'its median':>11}{'ratio (least, greatest)':>26}"
              f"{'goal':>8}{'memory':>16}")

    def compare(self, name, n, gantry, peer, theirs, goal=None, memory_goal=None):
        """Gantry's runs beside a peer's of the same rounds; a goal is the greatest ratio of medians."""
        ratio = gantry.median / theirs.median
        each = [one / other for one, other in zip(gantry.seconds, theirs.seconds)]
        met = (goal is None or ratio <= goal) and (memory_goal is None or gantry.mebibytes <= memory_goal)
        judged = "" if goal is None and memory_goal is None else "met" if met else "missed"
        self.missed += judged == "missed"
        goal_text = "-" if goal is None else f"{goal:g}x"
        memory = f"{gantry.mebibytes:.0f}/{theirs.mebibytes:.0f} MiB" if theirs.mebibytes else "-"
        digits = 2 if ratio >= 0.01 else 4
        print(f"{name:<28}{n:>6}{gantry.median:>9.3f}s  {peer:<22}{theirs.median:>10.3f}s"
              f"{f'{ratio:.{digits}f} ({min(each):.{digits}f}, {max(each):.{digits}f})':>26}{goal_text:>8}{memory:>16}  {judged}", flush=True)

    def within(self, name, n, seconds, goal):
        """Gantry's runs beside a goal in seconds."""
        median = statistics.median(seconds)
        judged = "met" if median <= goal else "missed"
        self.missed += judged == "missed"
        print(f"{name:<28}{n:>6}{median:>9.4f}s  {'least, greatest':<22}{'':>11}"
              f"{f'{min(seconds):.4f}, {max(seconds):.4f}':>26}{f'{goal:g}s':>8}{'':>16}  {judged}", flush=True)

    def spread(self, name, n, runs):
        """The least, median and greatest of one command, and what of it processors worked: that varies less on a busy machine."""
        print(f"  {name:<26}{n:>6}  least {min(runs.seconds):.3f}s  median {runs.median:.3f}s"
              f"  greatest {max(runs.seconds):.3f}s  processors {statistics.median(runs.processor):.3f}s"
              f"  memory {runs.mebibytes:.0f} MiB", flush=True)
