package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Variables have names that a process can be given ({@code env-name-invalid}), each once in its container
 * ({@code env-duplicate}).
 */
final class EnvNames implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                check(pod, at, at.container().env(), report);
            }
        }
    }

    private static void check(PodTemplate pod, PodTemplate.ContainerAt at, List<V1EnvVar> env, Report report) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < env.size(); i++) {
            String name = env.get(i).name();
            if (!isName(name)) {
                report.problem(
                        "env-name-invalid",
                        pod.owner(),
                        at.field() + ".env[" + i + "].name",
                        "A variable of " + where(pod, at) + " has the name " + Quoted.of(name) + ".",
                        "A variable's name has printable characters of ASCII without \"=\".",
                        "Letters, digits and \"_\" are what every shell and program can read.");
            }
            if (!names.add(name)) {
                report.problem(
                        "env-duplicate",
                        pod.owner(),
                        at.field() + ".env[" + i + "].name",
                        "The variable " + Quoted.of(name) + " of " + where(pod, at) + " is set twice.",
                        "A container has each variable once: a server refuses to keep track of more.",
                        "Leave one of them out.");
            }
        }
    }

    private static String where(PodTemplate pod, PodTemplate.ContainerAt at) {
        return "the container " + Quoted.of(at.container().name()) + " of " + pod.owner();
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '=') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
