package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Quoted;
import java.util.List;

/**
 * Texts are whole characters, and what a process is given has no U+0000 in it ({@code text-invalid}). Values are not
 * printed, since some are no text at all.
 */
final class Texts implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                process(pod.owner(), at, report);
            }
        }
        objects.each((ref, object) -> object.metadata()
                .ifPresent(metadata -> metadata.annotations().forEach((key, text) -> {
                    if (!isWhole(text)) {
                        half(ref, "metadata.annotations[" + key + "]", "The annotation " + Quoted.of(key), report);
                    }
                })));
        objects.each(
                V1ConfigMap.class,
                (ref, config) -> config.data().forEach((key, text) -> {
                    if (!isWhole(text)) {
                        half(ref, "data", "The text under " + Quoted.of(key), report);
                    }
                }));
    }

    private static void process(ObjectRef owner, PodTemplate.ContainerAt at, Report report) {
        V1Container container = at.container();
        List<V1EnvVar> env = container.env();
        for (int i = 0; i < env.size(); i++) {
            V1EnvVar variable = env.get(i);
            String text = variable.value().orElse("");
            if (!isGiven(text)) {
                String what = "The variable " + Quoted.of(variable.name());
                refuse(owner, at.field() + ".env[" + i + "].value", what, text, report);
            }
        }
        words(owner, at.field() + ".command", "A word of the command", container.command(), report);
        words(owner, at.field() + ".args", "An argument", container.args(), report);
    }

    private static void words(ObjectRef owner, String field, String what, List<String> words, Report report) {
        for (int i = 0; i < words.size(); i++) {
            if (!isGiven(words.get(i))) {
                refuse(owner, field + "[" + i + "]", what, words.get(i), report);
            }
        }
    }

    private static void refuse(ObjectRef owner, String field, String what, String text, Report report) {
        if (!isWhole(text)) {
            half(owner, field, what, report);
        }
        if (text.indexOf('\0') >= 0) {
            report.problem(
                    "text-invalid",
                    owner,
                    field,
                    what + " of " + owner + " has the character U+0000 in it.",
                    "Variables and arguments of a process end at U+0000.",
                    "Put bytes that are no text into a Secret or a ConfigMap's binaryData, and mount it.");
        }
    }

    private static void half(ObjectRef owner, String field, String what, Report report) {
        report.problem(
                "text-invalid",
                owner,
                field,
                what + " of " + owner + " has half of a character in it.",
                "Text is whole characters of Unicode.",
                "Put bytes that are no text into a Secret or a ConfigMap's binaryData.");
    }

    /** Whether a process can be given a text. */
    private static boolean isGiven(String text) {
        return text.indexOf('\0') < 0 && isWhole(text);
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
