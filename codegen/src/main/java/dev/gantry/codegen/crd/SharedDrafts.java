package dev.gantry.codegen.crd;

import com.palantir.javapoet.ClassName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The objects of a kind, those that are alike and end in the same field as one: at the shortest of their paths, outside
 * the status where one is. So which one it is does not hang on the order of reading.
 */
final class SharedDrafts {
    private static final Comparator<Draft> FIRST = Comparator.comparing(Draft::inStatus)
            .thenComparing(draft -> draft.steps().size())
            .thenComparing(Draft::path);

    private final CustomKind kind;
    private final Map<String, Draft> byPath;
    private final ModelledFields modelled;
    private final Map<String, Draft> byLikeness = new HashMap<>();

    private SharedDrafts(CustomKind kind, Map<String, Draft> byPath, ModelledFields modelled) {
        this.modelled = modelled;
        this.kind = kind;
        this.byPath = byPath;
    }

    static SharedDrafts of(CustomKind kind, Map<String, Draft> byPath, ModelledFields modelled) {
        SharedDrafts shared = new SharedDrafts(kind, byPath, modelled);
        for (Draft draft : byPath.values()) {
            shared.byLikeness.merge(
                    shared.likeness(draft), draft, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
        }
        return shared;
    }

    private String likeness(Draft draft) {
        List<String> words = draft.words();
        String model =
                modelled.classOf(draft.path()).map(ClassName::canonicalName).orElse("");
        return words.isEmpty() ? "" : draft.shape() + " " + words.get(words.size() - 1) + " " + model;
    }

    /** The places of its objects in a model jar. */
    ModelledFields modelled() {
        return modelled;
    }

    CustomKind kind() {
        return kind;
    }

    /** Those that become classes. */
    List<Draft> drafts() {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (String path : byPath.keySet()) {
            Draft draft = draft(path);
            drafts.put(draft.path(), draft);
        }
        return List.copyOf(drafts.values());
    }

    /** The path of the one that stands for the one at a path. */
    String shared(String path) {
        return draft(path).path();
    }

    private Draft draft(String path) {
        Draft draft = Objects.requireNonNull(byPath.get(path), path);
        return Objects.requireNonNull(byLikeness.get(likeness(draft)));
    }
}
