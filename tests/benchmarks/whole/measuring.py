"""Runs processes one after the other and takes their time and memory."""
import os
import statistics
import tempfile
import time
from dataclasses import dataclass, field


@dataclass
class Command:
    """What is run: a name, the words, and what it needs in the environment."""

    name: str
    words: list
    environment: dict = field(default_factory=dict)


@dataclass
class Runs:
    """The seconds of each round, those of them that a processor worked, and the most memory that any took."""

    seconds: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    mebibytes: float = 0.0

    def add(self, run):
        self.seconds.append(run.seconds)
        self.processor.append(run.processor)
        self.mebibytes = max(self.mebibytes, run.mebibytes)

    @property
    def median(self):
        return statistics.median(self.seconds)


class Failed(Exception):
    """A command that did not end well."""


ERRORS = tempfile.NamedTemporaryFile(prefix="gantry-benchmarks-", suffix=".errors")  # what the last command said there


@dataclass
class Run:
    """One process from its start to its end."""

    seconds: float
    processor: float
    mebibytes: float


def once(command, output=os.devnull):
    """One run; its standard output goes to a file."""
    environment = {**os.environ, **command.environment}
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, ERRORS.name, os.O_WRONLY | os.O_TRUNC, 0),
    ]
    start = time.perf_counter()
    child = os.posix_spawnp(command.words[0], command.words, environment, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        with open(ERRORS.name, encoding="utf-8", errors="replace") as errors:
            said = errors.read()[-2_000:]
        raise Failed(f"{command.name} ended with {os.waitstatus_to_exitcode(status)}: {said}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def interleaved(commands, rounds):
    """All commands in turn, round after round, so that what else the machine does falls on all alike."""
    runs = {command.name: Runs() for command in commands}
    for round in range(rounds + 1):
        for command in commands:
            run = once(command)
            if round > 0:  # the first one warms the page cache
                runs[command.name].add(run)
    return runs
