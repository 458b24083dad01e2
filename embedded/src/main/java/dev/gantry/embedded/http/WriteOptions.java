package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a write says of itself in its address: whether it is a trial, in whose name, how strict. */
final class WriteOptions {
    private static final int LONGEST_MANAGER = 128;
    private static final Set<String> VALIDATIONS = Set.of("", "Ignore", "Strict", "Warn");

    private WriteOptions() {}

    /**
     * Refuses options that mean nothing.
     *
     * @throws Refusal of status 422
     */
    static void check(Request request) {
        List<Refusal.Cause> causes = new ArrayList<>();
        boolean isApply = request.contentType().equals(Patching.APPLY);
        String kind = switch (request.method()) {
            case "POST" -> "CreateOptions";
            case "PUT" -> "UpdateOptions";
            case "PATCH" -> "PatchOptions";
            case "DELETE" -> "DeleteOptions";
            default -> "";
        };
        if (kind.isEmpty()) {
            return;
        }
        String dryRun = request.parameter("dryRun");
        if (request.has("dryRun") && !dryRun.equals("All")) {
            causes.add(unsupported("dryRun", "[\"" + dryRun + "\"]", "\"All\""));
        }
        if (kind.equals("PatchOptions")
                && isApply
                && request.parameter("fieldManager").isEmpty()) {
            causes.add(new Refusal.Cause(
                    "FieldValueRequired", "fieldManager", "Required value: is required for apply patch"));
        } else if (kind.equals("PatchOptions") && !isApply && request.has("force")) {
            causes.add(new Refusal.Cause(
                    "FieldValueForbidden", "force", "Forbidden: may not be specified for non-apply patch"));
        }
        if (request.parameter("fieldManager").getBytes(StandardCharsets.UTF_8).length > LONGEST_MANAGER) {
            causes.add(new Refusal.Cause(
                    "FieldValueTooLong",
                    "fieldManager",
                    "Too long: may not be more than " + LONGEST_MANAGER + " bytes"));
        }
        String validation = request.parameter("fieldValidation");
        if (!VALIDATIONS.contains(validation)) {
            causes.add(
                    unsupported("fieldValidation", "\"" + validation + "\"", "\"\", \"Ignore\", \"Strict\", \"Warn\""));
        }
        if (!causes.isEmpty()) {
            throw No.invalid(kind + ".meta.k8s.io \"\" is invalid: " + told(causes), causes);
        }
    }

    private static Refusal.Cause unsupported(String field, String value, String supported) {
        return new Refusal.Cause(
                "FieldValueNotSupported", field, "Unsupported value: " + value + ": supported values: " + supported);
    }

    private static String told(List<Refusal.Cause> causes) {
        List<String> all = new ArrayList<>();
        causes.forEach(it -> all.add(it.field() + ": " + it.message()));
        return all.size() == 1 ? all.get(0) : "[" + String.join(", ", all) + "]";
    }
}
