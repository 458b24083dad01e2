package dev.gantry.tests.agreement;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody says of an object.
 *
 * @param accepts whether it may be
 * @param fields the fields that are found fault with; empty where it is all of it
 * @param words why not
 */
record Verdict(boolean accepts, Set<String> fields, String words) {
    static final Verdict ACCEPTED = new Verdict(true, Set.of(), "");

    /** What a server says of what is in its cluster, and of how it was set up. */
    private static final Pattern OF_THAT_CLUSTER = Pattern.compile(
            "^403 .*|.*(not found|on this cluster|this cluster is not configured|is not in the valid range).*",
            Pattern.DOTALL);

    /** Whether another cluster may take it. */
    boolean dependsOnTheCluster() {
        return OF_THAT_CLUSTER.matcher(words).matches();
    }

    /** Whether both find fault with the same field, or one with a field inside the other's. */
    boolean namesFieldOf(Verdict other) {
        for (String one : fields) {
            for (String another : other.fields) {
                if (isIn(plain(one), plain(another)) || isIn(plain(another), plain(one))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without indices and keys, which a server leaves out here and there, and in its own spelling of a pod's labels. */
    private static String plain(String field) {
        return field.replaceAll("\\[[^]]*]", "")
                .replace("template.labels", "template.metadata.labels")
                .replace("template.annotations", "template.metadata.annotations")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isIn(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }
}
