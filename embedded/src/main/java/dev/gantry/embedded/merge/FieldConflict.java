package dev.gantry.embedded.merge;

import dev.gantry.cluster.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fields that an apply would change are owned by others. The message is the server's. */
public final class FieldConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Comparator<Managers.Manager> BY_NAME = Comparator.comparing(Managers.Manager::name)
            .thenComparing(Managers.Manager::operation)
            .thenComparing(Managers.Manager::apiVersion)
            .thenComparing(Managers.Manager::subresource);

    private final transient List<Refusal.Cause> causes;

    private FieldConflict(String message, List<Refusal.Cause> causes) {
        super(message);
        this.causes = List.copyOf(causes);
    }

    /** Each field, and who owns it. */
    public List<Refusal.Cause> causes() {
        return causes;
    }

    static FieldConflict of(Map<Managers.Manager, FieldSet> conflicts) {
        Map<String, List<String>> byManager = new LinkedHashMap<>();
        List<Managers.Manager> managers = new ArrayList<>(conflicts.keySet());
        managers.sort(BY_NAME);
        List<Refusal.Cause> causes = new ArrayList<>();
        for (Managers.Manager manager : managers) {
            FieldSet fields = Objects.requireNonNull(conflicts.get(manager));
            List<String> paths = byManager.computeIfAbsent(manager.told(), any -> new ArrayList<>());
            for (String path : paths(fields)) {
                paths.add(path);
                causes.add(new Refusal.Cause("FieldManagerConflict", path, "conflict with " + manager.told()));
            }
        }
        boolean isOne = causes.size() == 1;
        StringBuilder text =
                new StringBuilder("Apply failed with " + causes.size() + (isOne ? " conflict: " : " conflicts: "));
        String separator = "";
        for (Map.Entry<String, List<String>> entry : byManager.entrySet()) {
            List<String> paths = entry.getValue();
            text.append(separator)
                    .append(isOne ? "conflict with " : "conflicts with ")
                    .append(entry.getKey())
                    .append(isOne ? ": " + paths.get(0) : ":\n- " + String.join("\n- ", paths));
            separator = "\n";
        }
        return new FieldConflict(text.toString(), causes);
    }

    private static List<String> paths(FieldSet fields) {
        List<String> paths = new ArrayList<>();
        add(fields, "", paths);
        return paths;
    }

    /** The fields of a level, and then what is below each. */
    private static void add(FieldSet fields, String path, List<String> paths) {
        fields.inside().forEach((step, below) -> {
            if (below.isMember()) {
                paths.add(path + Steps.told(step));
            }
        });
        fields.inside().forEach((step, below) -> add(below, path + Steps.told(step), paths));
    }
}
