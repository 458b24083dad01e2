package dev.gantry.embedded.merge;

import dev.gantry.cluster.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that an apply would change are owned by others. The message is the server's. */
public final class FieldConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

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
        List<Refusal.Cause> causes = new ArrayList<>();
        conflicts.forEach((manager, fields) -> {
            List<String> paths = byManager.computeIfAbsent(manager.told(), any -> new ArrayList<>());
            paths(fields, "", paths);
            for (String path : paths) {
                String words = "conflict with " + manager.told();
                causes.add(new Refusal.Cause("FieldManagerConflict", path, words));
            }
        });
        StringBuilder text = new StringBuilder(
                "Apply failed with " + causes.size() + (causes.size() == 1 ? " conflict: " : " conflicts: "));
        String separator = "";
        for (Map.Entry<String, List<String>> entry : byManager.entrySet()) {
            List<String> paths = entry.getValue();
            text.append(separator)
                    .append(paths.size() == 1 ? "conflict with " : "conflicts with ")
                    .append(entry.getKey())
                    .append(paths.size() == 1 ? ": " + paths.get(0) : ":\n- " + String.join("\n- ", paths));
            separator = "\n";
        }
        return new FieldConflict(text.toString(), causes);
    }

    private static void paths(FieldSet fields, String path, List<String> paths) {
        if (fields.isMember()) {
            paths.add(path);
        }
        fields.inside().forEach((step, below) -> paths(below, path + Steps.told(step), paths));
    }
}
