package dev.gantry.manifest;

import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A secret's value that nobody gave: the variable or the file that it was to come from is not there. The manifest can be
 * read and compared, with a placeholder in the value's stead; applying it would put the placeholder into the cluster.
 *
 * @param secret the Secret
 * @param key the key without a value
 * @param source where the value was to come from: {@code environment variable DB_PASSWORD}
 */
public record UnsetSecret(ObjectRef secret, String key, String source) {
    /** The annotation of a Secret that lists its keys without a value, a line each: {@code password: file /run/pw}. */
    public static final String ANNOTATION = "gantry.dev/unset";

    private static final String SEPARATOR = ": ";

    /** What stands in the value's stead. */
    public static String placeholder(String source) {
        return "<unset: " + source + ">";
    }

    /** The annotation's text for keys and the sources that they lack. */
    public static String text(Map<String, String> sources) {
        List<String> lines = new ArrayList<>();
        sources.forEach((key, source) -> lines.add(key + SEPARATOR + source));
        return String.join("\n", lines);
    }

    /** All values that a manifest lacks, in its order. */
    public static List<UnsetSecret> in(Manifest manifest) {
        List<UnsetSecret> unset = new ArrayList<>();
        for (V1Secret secret : manifest.all(V1Secret.class)) {
            String text = secret.metadata()
                    .map(V1ObjectMeta::annotations)
                    .map(annotations -> annotations.get(ANNOTATION))
                    .orElse("");
            text.lines().forEach(line -> {
                int end = line.indexOf(SEPARATOR);
                if (end > 0) {
                    String source = line.substring(end + SEPARATOR.length());
                    unset.add(new UnsetSecret(ObjectRef.of(secret), line.substring(0, end), source));
                }
            });
        }
        return unset;
    }

    /**
     * Refuses a manifest that lacks values, before it could be applied.
     *
     * @throws GantryException {@code secret-unset}, with all that is missing
     */
    public static void refuse(Manifest manifest) {
        List<UnsetSecret> unset = in(manifest);
        if (!unset.isEmpty()) {
            StringBuilder text = new StringBuilder(manifest.app() + " lacks the values of secrets:");
            unset.forEach(each -> text.append("\n  ").append(each));
            text.append(
                    "\nWhat is planned and applied has the value of each secret. Set what is missing, and try again.");
            throw new GantryException("secret-unset", text.toString());
        }
    }

    /** For example {@code Secret/db key password: environment variable DB_PASSWORD is not set}. */
    @Override
    public String toString() {
        return secret + " key " + key + SEPARATOR + source + " is not set";
    }
}
