package dev.gantry.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A file's name for each object: {@code 50-secret-ftgo-db.yaml}. They sort in the order of application, hold nothing but
 * {@code a-z 0-9 . - _}, and no two are the same, also where upper and lower case are. The namespace is named where two
 * objects could not be told apart otherwise, and a hash where nothing else tells them apart.
 */
final class FileNames {
    private static final int LONGEST = 200;
    private static final int HASH_DIGITS = 16;

    private FileNames() {}

    /** The names of objects, in their order. */
    static List<String> of(List<ObjectRef> refs) {
        String[] names = new String[refs.size()];
        List<Integer> readable = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            names[i] = hashed(refs.get(i));
            if (isFaithful(refs.get(i))) {
                readable.add(i);
            }
        }
        nameUnique(names, readable, refs, FileNames::byName);
        nameUnique(names, readable, refs, FileNames::byNamespaceAndName);
        return List.of(names);
    }

    /** Takes the objects out of the list that a form names uniquely. */
    private static void nameUnique(
            String[] names, List<Integer> open, List<ObjectRef> refs, Function<ObjectRef, String> form) {
        Map<String, Integer> uses = new HashMap<>();
        for (int i : open) {
            uses.merge(form.apply(refs.get(i)), 1, Integer::sum);
        }
        open.removeIf(i -> {
            String name = form.apply(refs.get(i));
            boolean isUnique = uses.getOrDefault(name, 0) == 1;
            if (isUnique) {
                names[i] = name;
            }
            return isUnique;
        });
    }

    private static boolean isFaithful(ObjectRef ref) {
        String namespace = ref.namespace().orElse("");
        return safe(ref.name()).equals(ref.name())
                && safe(namespace).equals(namespace)
                && byNamespaceAndName(ref).length() <= LONGEST;
    }

    private static String byName(ObjectRef ref) {
        return prefix(ref) + ref.name() + ".yaml";
    }

    /** An underscore stands in no safe text, so these are different from all names of the other form. */
    private static String byNamespaceAndName(ObjectRef ref) {
        return prefix(ref) + ref.namespace().orElse("") + "_" + ref.name() + ".yaml";
    }

    private static String hashed(ObjectRef ref) {
        String identity =
                ref.apiVersion() + "\n" + ref.kind() + "\n" + ref.namespace().orElse("") + "\n" + ref.name();
        String readable = prefix(ref) + safe(ref.name());
        String hash = Digests.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
        return readable.substring(0, Math.min(readable.length(), LONGEST)) + "__" + hash + ".yaml";
    }

    private static String prefix(ObjectRef ref) {
        int position = Wave.of(ref).position();
        return (position < 10 ? "0" : "") + position + "-" + safe(ref.kind()) + "-";
    }

    /** The text with nothing in it that a file's name cannot hold everywhere. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                safe.append((char) (c + 'a' - 'A'));
            } else {
                safe.append((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ? c : '-');
            }
        }
        return safe.toString();
    }
}
