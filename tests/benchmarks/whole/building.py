"""Builds or finds what is measured. What it builds is kept in the cache folder, as tests/control-plane/build keeps its own."""
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
PEERS = HERE / "peers"
TARGET = HERE / "target"
GO_FLAGS = ["-trimpath", "-ldflags=-s -w"]


class Missing(Exception):
    """Something that this machine lacks, in words for people."""


def cache():
    folder = os.environ.get("GANTRY_CACHE") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "gantry")
    return Path(folder) / "peers"


def say(words):
    print(words, file=sys.stderr, flush=True)


def go_program(module, package):
    """A program built from the Go module in a folder of peers/, once a machine and go.sum."""
    source = PEERS / module
    key = hashlib.sha256()
    for part in ((source / "go.mod").read_bytes(), (source / "go.sum").read_bytes(), platform.machine().encode(),
                 " ".join(GO_FLAGS).encode()):
        key.update(part)
    folder = cache() / f"{module}-{key.hexdigest()[:16]}"
    name = module
    if not (folder / name).exists():
        if not shutil.which("go"):
            raise Missing(f"no Go found, of which {module} is built; install the version that {source}/go.mod names")
        say(f"building {module} into {folder} (once) ...")
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f".{name}.{os.getpid()}"
        subprocess.run(["go", "build", "-mod=readonly", *GO_FLAGS, "-o", str(unfinished), package], cwd=source, check=True,
                       env={**os.environ, "CGO_ENABLED": "0", "GOWORK": "off"})
        unfinished.rename(folder / name)
    return str(folder / name)


def npm_folder(module):
    """A folder of peers/ with its npm packages, copied to the cache and installed there once."""
    source = PEERS / module
    if not shutil.which("npm") or not shutil.which("node"):
        raise Missing(f"no node and npm found, which {module} runs on")
    key = hashlib.sha256()
    for file in sorted(source.iterdir()):
        key.update(file.read_bytes())
    folder = cache() / f"{module}-{key.hexdigest()[:16]}"
    if not folder.exists():
        say(f"installing {module} into {folder} (once) ...")
        unfinished = folder.with_name(f".{folder.name}.{os.getpid()}")
        shutil.copytree(source, unfinished)
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=unfinished, check=True)
        unfinished.rename(folder)
    return str(folder)


def classpath():
    """Gantry's jars and those of the benchmarks, built by Maven where a source is newer."""
    built = TARGET / "classpath"
    if not built.exists() or newer_sources(built):
        say("building Gantry ...")
        built.unlink(missing_ok=True)
        subprocess.run(
            ["mvn", "--quiet", "--file", str(ROOT / "pom.xml"), "--projects", "tests/benchmarks", "--also-make", "-Dmaven.test.skip",
             "-Dmaven.javadoc.skip", "-Dmaven.source.skip", "-Dspotless.skip", "-Dcheckstyle.skip", "package"],
            check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    return f"{TARGET}/gantry-benchmarks.jar:{built.read_text().strip()}"


def newer_sources(built):
    since = built.stat().st_mtime
    for part in ("codegen", "dsl", "tests/benchmarks"):
        for folder, folders, files in os.walk(ROOT / part):
            folders[:] = [name for name in folders if name not in ("target", "test", "peers", "whole")]
            if any(os.path.getmtime(os.path.join(folder, name)) > since for name in files
                   if name == "pom.xml" or "/src/" in folder + "/"):
                return True
    return False


def java():
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", "java") if home else shutil.which("java") or "java"


def java_version(program):
    text = subprocess.run([program, "-version"], capture_output=True, text=True, check=True).stderr
    return int(text.split('"')[1].split(".")[0])
