"""The embedded cluster: how soon it is ready, and what an upgrade costs, beside a real control plane that does the same."""
import statistics
import subprocess
import time

from whole import building
from whole.building import Missing
from whole.measuring import Failed, Runs
from whole.apply import ControlPlane
from whole.reporting import Report

INSTANCES = 50
ROUNDS = 60  # of which the first half warms the JVM
# Seconds in a warm JVM.
GOALS = {"start": 0.150, "upgrade": 0.050}


def run(quick, only):
    classpath = building.classpath()
    java = building.java()
    instances = 5 if quick else INSTANCES
    rounds = 10 if quick else ROUNDS
    mine = measured([java, "-Xmx512m", "-cp", classpath, "dev.gantry.benchmarks.Upgraded", "embedded", str(instances), str(rounds)])
    report = Report()
    for part, goal in GOALS.items():
        report.within(f"{part}, warm", 1 if part == "start" else instances, warm(mine[part]), goal)
    for part, seconds in mine.items():
        print(f"  {part}, of a cold JVM {seconds[0]:.3f}s")
    if not only or "control-plane" in only:
        beside(report, java, classpath, instances, mine)
    return 1 if report.missed else 0


def beside(report, java, classpath, instances, mine):
    """A real control plane, whose simulated pods are ready half a second after they are placed."""
    try:
        begin = time.perf_counter()
        with ControlPlane(controllers=True) as cluster:
            started = Runs(seconds=[time.perf_counter() - begin])
            theirs = measured([java, "-Xmx512m", "-cp", classpath, "dev.gantry.benchmarks.Upgraded", "real", str(instances),
                               cluster.environment["KUBECONFIG"]])
    except Missing as missing:
        building.say(f"without a control plane: {missing}")
        return
    report.compare("start", 1, Runs(seconds=[median(mine["start"])]), "control plane", started)
    for part in ("first", "upgrade"):
        report.compare(part, instances, Runs(seconds=[median(mine[part])]), "control plane", Runs(seconds=theirs[part]))


def measured(words):
    """The seconds of each part, round by round."""
    ended = subprocess.run(words, capture_output=True, text=True)
    if ended.returncode != 0:
        raise Failed(f"{words[-3]} ended with {ended.returncode}: {ended.stderr[-2_000:]}")
    parts = {}
    for line in ended.stdout.splitlines():
        part, seconds = line.split()
        parts.setdefault(part, []).append(float(seconds))
    return parts


def warm(seconds):
    return seconds[len(seconds) // 2:]


def median(seconds):
    return statistics.median(warm(seconds))
