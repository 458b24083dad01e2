"""From a definition to YAML: Gantry beside helm and others, for the same objects."""
import os
import shutil
import subprocess

from whole import building
from whole.building import HERE, PEERS, TARGET, Missing
from whole.measuring import Command, interleaved, once
from whole.reporting import Report

SIZES = {1: 21, 10: 21, 100: 11, 1_000: 7, 10_000: 3}  # services, and rounds
QUICK = {1: 5, 10: 5, 100: 3}
# The greatest ratio to helm's time: with the archive that the build makes, and on a JDK without one.
GOALS = {1: (1.2, 2.0), 10: (1.0, 1.6), 100: (0.7, 1.2), 1_000: (0.3, 0.3), 10_000: (0.2, 0.2)}
MEMORY = {10_000: 512}  # MiB
# What the language and its checks may add to objects that are built and written without them.
LANGUAGE = (1_000, 1.25)
CDK8S_MOST = 1_000  # services: beyond, it takes minutes
JAVA = ["-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-XX:C1MaxInlineSize=15", "-XX:C1MaxInlineLevel=2",
        "-XX:+UseG1GC", "-Xmx512m", "-XX:-UsePerfData"]


def run(quick, only):
    classpath = building.classpath()
    java = building.java()
    archive(java, classpath)
    level_one = archive(java, classpath, "LevelOneShop", ())
    wanted = lambda name: not only or name in only
    helm = building.go_program("helm", "helm.sh/helm/v4/cmd/helm") if wanted("helm") else None
    cdk8s = optional(building.npm_folder, "cdk8s") if wanted("cdk8s") else None
    report = Report()
    for services, rounds in (QUICK if quick else SIZES).items():
        size = {"SERVICES": str(services)}
        program = lambda main, *options: [java, *JAVA, *options, "-cp", classpath, f"dev.gantry.benchmarks.{main}"]
        commands = [
            Command("gantry", [str(HERE / "shop"), "synth"], size),
            Command("without archive", [*program("Shop"), "synth"], size),
        ]
        if helm:
            commands.append(Command("helm", [helm, "template", "shop", str(PEERS / "helm/chart"), "-f", values(services)]))
        if wanted("level-one"):
            commands.append(Command("level one", program("LevelOneShop", "-Xlog:disable", level_one), size))
        if wanted("fabric8"):
            commands.append(Command("fabric8", program("Fabric8Shop"), size))
        if cdk8s and services <= CDK8S_MOST:
            commands.append(Command("cdk8s", ["node", f"{cdk8s}/main.js"], size))
        check_same(java, classpath, commands, services)
        runs = interleaved(commands, rounds)
        with_archive, without = GOALS[services]
        for peer in ("helm", "fabric8", "cdk8s"):
            if peer in runs:
                judged = peer == "helm"
                report.compare("synth", services, runs["gantry"], peer, runs[peer], with_archive if judged else None,
                               MEMORY.get(services) if judged else None)
        if helm:
            report.compare("synth, no archive", services, runs["without archive"], "helm", runs["helm"], without)
        if helm and "level one" in runs:
            report.compare("synth, level one alone", services, runs["level one"], "helm", runs["helm"], with_archive)
        if "level one" in runs:
            report.compare("language and checks", services, runs["gantry"], "level one alone", runs["level one"],
                           LANGUAGE[1] if services == LANGUAGE[0] else None)
        for command in commands:
            report.spread(command.name, services, runs[command.name])
    return 1 if report.missed else 0


def archive(java, classpath, main="Shop", words=("synth",), environment=None):
    """Makes the archive of the classes that a run of a program loads, as a user's build does after the jars, and tells the
    option that takes it."""
    listed, shared, cache = (TARGET / f"{main}.{kind}" for kind in ("list", "jsa", "aot"))
    for file in (listed, shared, cache):
        file.unlink(missing_ok=True)
    program = ["-cp", classpath, f"dev.gantry.benchmarks.{main}", *words]
    run = lambda *options: subprocess.run([java, *JAVA, *options, *program], env={**os.environ, **(environment or {})},
                                          check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if building.java_version(java) >= 25:
        run(f"-XX:AOTCacheOutput={cache}")
        return f"-XX:AOTCache={cache}"
    run(f"-XX:DumpLoadedClassList={listed}")
    run("-Xshare:dump", f"-XX:SharedClassListFile={listed}", f"-XX:SharedArchiveFile={shared}")
    return f"-XX:SharedArchiveFile={shared}"


def check_same(java, classpath, commands, services):
    """All write the same objects, or nothing is measured."""
    folder = TARGET / "written"
    folder.mkdir(parents=True, exist_ok=True)
    first = None
    for command in commands:
        file = folder / f"{command.name.replace(' ', '-')}.yaml"
        once(command, str(file))
        if first:
            said = subprocess.run([java, "-cp", classpath, "dev.gantry.benchmarks.SameObjects", str(first), str(file)],
                                  capture_output=True, text=True)
            if said.returncode != 0:
                raise Missing(f"{command.name} does not write what {commands[0].name} writes: {said.stderr.strip()[:2000]}")
            if int(said.stdout) != 6 * services:
                raise Missing(f"{said.stdout.strip()} objects are not six for each of {services} services")
        first = first or file
    shutil.rmtree(folder)


def values(services):
    """The values of the chart, as a file."""
    file = TARGET / f"values-{services}.yaml"
    entries = "".join(f"""
- name: service-{i}
  team: team-{i % 7}
  repository: registry.example.com/shop/service-{i}
  tag: 1.4.{i % 10}
  minReplicas: 2
  maxReplicas: 10
  cpuUtilization: 70
  env:
    INSTANCE: "{i}"
    LOG_LEVEL: info
  resources:
    requests:
      cpu: 100m
      memory: 256Mi
    limits:
      memory: 512Mi""" for i in range(services))
    file.write_text(f"services:{entries}\n")
    return str(file)


def optional(find, name):
    try:
        return find(name)
    except Missing as missing:
        building.say(f"without {name}: {missing}")
        return None
