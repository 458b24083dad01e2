"""1,002 objects against a real API server without controllers: the first apply, and one that changes nothing."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from whole import building
from whole.building import HERE, PEERS, ROOT, TARGET
from whole.measuring import Command, Runs, once
from whole.reporting import Report
from whole.synth import JAVA, archive, values

SERVICES = 167  # six objects each
ROUNDS = 5
# The greatest ratios of medians: first apply, and nothing changed.
GOALS = {"bare client": (1.25, None), "kapp": (1.0, 0.4), "helm": (1.0, None)}




def run(quick, only):
    classpath = building.classpath()
    java = building.java()
    wanted = lambda name: not only or name in only
    with ControlPlane() as cluster:
        services = 10 if quick else SERVICES
        cluster.environment["SERVICES"] = str(services)
        file = TARGET / f"apply-{services}.yaml"
        once(Command("synth", [str(HERE / "shop"), "synth"], cluster.environment), str(file))
        archive(java, classpath, "Shop", Gantry().first(cluster.new_namespace(False))[1:], cluster.environment)
        peers = [Gantry()]
        if wanted("bare client"):
            peers.append(BareClient(java, classpath, file))
        if wanted("kapp"):
            peers.append(Kapp(building.go_program("kapp", "carvel.dev/kapp/cmd/kapp"), file))
        if wanted("helm"):
            peers.append(Helm(building.go_program("helm", "helm.sh/helm/v4/cmd/helm"), values(services)))
        if wanted("kubectl"):
            peers.append(Kubectl(cluster.kubectl, file))
        first = {peer.name: Runs() for peer in peers}
        again = {peer.name: Runs() for peer in peers}
        for _ in range(1 if quick else ROUNDS):
            for peer in peers:
                namespace = cluster.new_namespace(peer.needs_namespace)
                first[peer.name].add(once(Command(peer.name, peer.first(namespace), cluster.environment)))
                again[peer.name].add(once(Command(peer.name, peer.again(namespace), cluster.environment)))
        report = Report()
        for peer in peers[1:]:
            goals = GOALS.get(peer.name, (None, None))
            report.compare("first apply", 6 * services, first["gantry"], peer.name, first[peer.name], goals[0])
            report.compare("nothing changed", 6 * services, again["gantry"], peer.name, again[peer.name], goals[1])
        for peer in peers:
            report.spread(f"{peer.name}, first", 6 * services, first[peer.name])
            report.spread(f"{peer.name}, again", 6 * services, again[peer.name])
        return 1 if report.missed else 0


class Peer:
    """How one tool is told to apply the objects to a namespace, and to apply them again."""

    needs_namespace = False  # whether it does not make the namespace itself

    def again(self, namespace):
        return self.first(namespace)


class Gantry(Peer):
    name = "gantry"

    def first(self, namespace):
        return [str(HERE / "shop"), "apply", "--namespace", namespace, "--yes", "--no-wait"]


class BareClient(Peer):
    name = "bare client"

    def __init__(self, java, classpath, file):
        self.words = [java, *JAVA, "-cp", classpath, "dev.gantry.benchmarks.BareClient", str(file)]

    def first(self, namespace):
        return [*self.words, namespace]


class Kapp(Peer):
    name = "kapp"
    needs_namespace = True

    def __init__(self, program, file):
        self.program, self.file = program, str(file)

    def first(self, namespace):
        return [self.program, "deploy", "--app", "shop", "--namespace", namespace, "--into-ns", namespace, "--file", self.file,
                "--yes", "--wait=false"]


class Helm(Peer):
    name = "helm"

    def __init__(self, program, values_file):
        self.program, self.values = program, values_file

    def words(self, verb, namespace, *more):
        return [self.program, verb, "shop", str(PEERS / "helm/chart"), "-f", self.values, "--namespace", namespace, *more]

    def first(self, namespace):
        return self.words("install", namespace, "--create-namespace")

    def again(self, namespace):
        return self.words("upgrade", namespace)


class Kubectl(Peer):
    name = "kubectl"
    needs_namespace = True

    def __init__(self, program, file):
        self.program, self.file = program, str(file)

    def first(self, namespace):
        return [self.program, "apply", "--server-side", "--namespace", namespace, "--filename", self.file]


class ControlPlane:
    """tests/control-plane's API server; its controllers are ended, so that no pod is made and nothing changes by itself, or stay."""

    CONTROLLERS = ("kube-controller-manager", "kube-scheduler", "kwok")

    def __init__(self, controllers=False):
        self.controllers = controllers

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="gantry-benchmarks-")
        nodes = ["--nodes", "6", "--zones", "3"] if self.controllers else ["--nodes", "1", "--zones", "1"]
        subprocess.run([str(ROOT / "tests/control-plane/up"), self.folder, *nodes], check=True, stdout=sys.stderr)
        for line in Path(self.folder, "pids").read_text().splitlines():
            name, process, _ = line.split()
            if name in self.CONTROLLERS and not self.controllers:
                os.kill(int(process), signal.SIGKILL)
        binaries = subprocess.run([str(ROOT / "tests/control-plane/build")], check=True, capture_output=True, text=True)
        self.kubectl = os.path.join(binaries.stdout.strip(), "kubectl")
        self.environment = {"KUBECONFIG": os.path.join(self.folder, "kubeconfig")}
        self.namespaces = 0
        return self

    def __exit__(self, *failure):
        subprocess.run([str(ROOT / "tests/control-plane/down"), self.folder], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_namespace(self, is_made):
        """A namespace that nobody has applied to; without controllers, one that was used is never emptied."""
        self.namespaces += 1
        name = f"shop-{self.namespaces}"
        if is_made:
            subprocess.run([self.kubectl, "create", "namespace", name], env={**os.environ, **self.environment}, check=True,
                           stdout=subprocess.DEVNULL)
        return name
