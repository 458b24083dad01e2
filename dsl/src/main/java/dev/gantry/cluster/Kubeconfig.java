package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.problem.NearNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One kubeconfig, or several taken together as kubectl does: the first file that says a thing counts, and an entry of a
 * name is taken whole from the first file that has it.
 */
final class Kubeconfig {
    /** One entry, and the file it stands in, from which its relative paths start. */
    record Entry(String name, JsonNode body, Path file) {
        String text(String field) {
            return body.path(field).asString("");
        }

        /** A path that the entry names, taken from where its file is; empty if it names none. */
        Optional<Path> path(String field) {
            String text = text(field);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.toAbsolutePath().resolveSibling(text));
        }
    }

    private final Map<String, Entry> contexts = new LinkedHashMap<>();
    private final Map<String, Entry> clusters = new LinkedHashMap<>();
    private final Map<String, Entry> users = new LinkedHashMap<>();
    private final List<Path> files;
    private String current = "";

    private Kubeconfig(List<Path> files) {
        this.files = files;
    }

    /** The one file, which must exist. */
    static Kubeconfig read(Path file) {
        return readAll(List.of(file)).orElseThrow(() -> missing(List.of(file)));
    }

    /** Those of the files that exist; empty if none does. */
    static Optional<Kubeconfig> readAll(List<Path> files) {
        List<Path> existing = files.stream().filter(Files::exists).toList();
        Kubeconfig config = new Kubeconfig(existing);
        existing.forEach(config::add);
        return existing.isEmpty() ? Optional.empty() : Optional.of(config);
    }

    static GantryException missing(List<Path> files) {
        return new GantryException(
                "kubeconfig-missing",
                "There is no kubeconfig " + names(files) + ". It says where the cluster is and who you are. "
                        + "Name one with --kubeconfig or the variable KUBECONFIG.");
    }

    /** The context of that name, or the current one. */
    Entry context(Optional<String> asked) {
        String name = asked.orElse(current);
        if (name.isEmpty()) {
            throw new GantryException(
                    "context-unknown",
                    ("The kubeconfig " + names(files) + " has no current context. Choose one with --context. "
                                    + NearNames.offer("", contexts.keySet()))
                            .strip());
        }
        return find("context", contexts, name, "");
    }

    Entry cluster(Entry context) {
        return find("cluster", clusters, context.text("cluster"), ", which context \"" + context.name() + "\" names");
    }

    /** The context's user; empty if it names none. */
    Optional<Entry> user(Entry context) {
        String name = context.text("user");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(find("user", users, name, ", which context \"" + context.name() + "\" names"));
    }

    private Entry find(String what, Map<String, Entry> entries, String name, String said) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new GantryException(
                    what + "-unknown",
                    ("There is no " + what + " \"" + name + "\"" + said + ", in the kubeconfig " + names(files) + ". "
                                    + NearNames.offer(name, entries.keySet()))
                            .strip());
        }
        return entry;
    }

    private void add(Path file) {
        JsonNode root = KubeconfigYaml.read(file);
        if (current.isEmpty()) {
            current = root.path("current-context").asString("");
        }
        add(file, root.path("contexts"), "context", contexts);
        add(file, root.path("clusters"), "cluster", clusters);
        add(file, root.path("users"), "user", users);
    }

    private static void add(Path file, JsonNode list, String field, Map<String, Entry> entries) {
        for (JsonNode item : list) {
            String name = item.path("name").asString("");
            if (item.path(field).isObject()) {
                entries.putIfAbsent(name, new Entry(name, item.path(field), file));
            }
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
