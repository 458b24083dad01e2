package dev.gantry.embedded.admission;

import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses, in the API server's words. */
final class Forbidden {
    private Forbidden() {}

    static Refusal of(ObjectRef ref, String why) {
        String plural = ref.kind().toLowerCase(Locale.ROOT) + "s";
        String resource = ref.group().isEmpty() ? plural : plural + "." + ref.group();
        return new Refusal(
                "not-permitted",
                resource + " \"" + ref.name() + "\" is forbidden: " + why,
                403,
                "Forbidden",
                List.of(),
                Optional.empty());
    }

    static Refusal noNamespace(String name) {
        return new Refusal(
                "not-found", "namespaces \"" + name + "\" not found", 404, "NotFound", List.of(), Optional.empty());
    }
}
