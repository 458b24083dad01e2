package dev.gantry;

import dev.gantry.problem.Origin;
import dev.gantry.problem.Source;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which word of a workload a field of its objects comes from. */
final class FieldOrigins {
    private static final Pattern CONTAINER =
            Pattern.compile(".*spec\\.(containers|initContainers)\\[(\\d+)]\\.([a-zA-Z]+)(?:\\[(\\d+)])?(.*)");
    private static final Pattern SERVICE_PORT = Pattern.compile("spec\\.ports\\[(\\d+)].*");
    private static final Pattern CLAIM = Pattern.compile("spec\\.volumeClaimTemplates\\[(\\d+)].*");
    private static final Pattern KEYED =
            Pattern.compile(".*(?:metadata\\.(label|annotation)s|elector|matchLabels)\\[(.*)]");

    private final Report place;
    private final Words words;
    private final @Nullable Source line;

    private FieldOrigins(Report place, Words words, @Nullable Source line) {
        this.place = place;
        this.words = words;
        this.line = line;
    }

    /**
     * The word, where the field tells it; else where the workload was made.
     *
     * @param kind of the object, {@code Service}
     * @param name of the object
     */
    static Origin of(Report place, Words words, @Nullable Source line, String kind, String name, String field) {
        return new FieldOrigins(place, words, line).of(kind, name, field);
    }

    private Origin of(String kind, String name, String field) {
        Matcher keyed = KEYED.matcher(field);
        if (keyed.matches()) {
            return keyed(keyed.group(1) == null ? "label" : keyed.group(1), keyed.group(2));
        }
        Matcher container = CONTAINER.matcher(field);
        if (container.matches()) {
            int index = Integer.parseInt(container.group(2));
            String in = container.group(3);
            int item = container.group(4) == null ? 0 : Integer.parseInt(container.group(4));
            return container.group(1).equals("containers")
                    ? main(index, in, item, container.group(5))
                    : beside(index, in, item, container.group(5));
        }
        if (field.equals("metadata.name")) {
            return at("name", words.origin.line());
        }
        Matcher port = SERVICE_PORT.matcher(field);
        if (port.matches() && name.equals(words.name)) {
            return nth("port/", words.ports, Integer.parseInt(port.group(1)));
        }
        Matcher claim = CLAIM.matcher(field);
        if (claim.matches()) {
            return nth("storage/", words.storages, Integer.parseInt(claim.group(1)));
        }
        FieldWord word = JobFieldOrigins.of(words.job, field);
        word = word == null ? PodFieldOrigins.ofPod(words, field) : word;
        if (word != null) {
            return at(word.name(), word.line());
        }
        return switch (kind) {
            case "Service", "Ingress", "HTTPRoute" ->
                at("exposed", words.exposed == null ? null : words.exposed.line());
            case "ServiceAccount", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding" ->
                at("mayRead", permitted());
            case "HorizontalPodAutoscaler" -> word("replicas", words.replicas);
            case "PodDisruptionBudget" -> word("disruptionBudget", words.budget);
            default -> ofWorkload(field);
        };
    }

    /** What holds for a workload or its pods as a whole. */
    private Origin ofWorkload(String field) {
        if (field.equals("spec.replicas")) {
            return word("replicas", words.replicas);
        } else if (field.startsWith("spec.strategy")
                || field.startsWith("spec.updateStrategy")
                || field.equals("spec.minReadySeconds")
                || field.equals("spec.progressDeadlineSeconds")) {
            return word("upgrade", words.upgrade);
        } else if (field.endsWith(".terminationGracePeriodSeconds")) {
            return word("gracefulStop", words.gracefulStop);
        } else if (field.contains(".affinity.")
                || field.contains(".topologySpreadConstraints[")
                || field.contains(".tolerations[")) {
            return word("placed", words.placement);
        }
        return place.origin(line);
    }

    private @Nullable Source permitted() {
        for (Said<Permission> permission : words.identity.permissions) {
            return permission.line();
        }
        return null;
    }

    /** The name stands in a label of its own. */
    private Origin keyed(String word, String key) {
        Keyed<String, String> said = word.equals("annotation") ? words.annotations : words.labels;
        Said<String> value = said.get(key);
        if (value != null) {
            return at(word + "/" + key, value.line());
        }
        return key.equals(Labels.NAME) ? at("name", words.origin.line()) : place.origin(line);
    }

    private Origin main(int index, String field, int item, String rest) {
        if (index > 0) {
            return place.origin(line);
        }
        return switch (field) {
            case "name" -> at("name", words.origin.line());
            case "ports" -> nth("port/", words.ports, item);
            case "readinessProbe" ->
                words.container.health == null ? readinessOfPort() : word("health", words.container.health);
            case "volumeMounts" ->
                mount(words.container, "", item - words.storages.keys().size());
            default -> ofContainer(words.container, "", field, item, rest);
        };
    }

    /** What was filled in asks at a port, and is as wrong as that. */
    private Origin readinessOfPort() {
        Port asked = Probes.mainPort(words);
        return asked == null ? place.origin(line) : word("port/" + asked.name(), words.ports.get(asked.name()));
    }

    private Origin beside(int index, String field, int item, String rest) {
        List<Said<Beside>> all = List.copyOf(words.beside.values());
        if (index >= all.size()) {
            return place.origin(line);
        }
        Said<Beside> said = all.get(index);
        ContainerWords container = Beside.words(said.value());
        String under = Beside.place(said.value()) + "/";
        return switch (field) {
            case "name" -> at(under + "name", said.line());
            case "ports" -> nth(under + "port/", container.ports, item);
            case "volumeMounts" -> mount(container, under, item);
            default -> ofContainer(container, under, field, item, rest);
        };
    }

    private Origin ofContainer(ContainerWords said, String under, String field, int item, String rest) {
        return switch (field) {
            case "image" -> at(under + "image", said.image.line());
            case "env" -> nth(under + "env/", said.env, item);
            case "command" -> word(under + "command", said.command);
            case "args" -> word(under + "arguments", said.args);
            case "readinessProbe", "livenessProbe", "startupProbe" -> word(under + "health", said.health);
            case "lifecycle" ->
                rest.startsWith(".postStart")
                        ? word(under + "postStart", said.postStart)
                        : word(under + "preStop", said.preStop);
            default -> {
                FieldWord word = PodFieldOrigins.ofContainer(said, field, rest);
                yield word == null ? place.origin(line) : at(under + word.name(), word.line());
            }
        };
    }

    private Origin word(String word, @Nullable Said<?> said) {
        return said == null ? place.origin(line) : at(word, said.line());
    }

    private Origin mount(ContainerWords said, String under, int item) {
        List<Map.Entry<String, Said<Mountable>>> mounts = List.copyOf(said.mounts.entries());
        return item < 0 || item >= mounts.size()
                ? place.origin(line)
                : at(
                        under + Words.mountAt(mounts.get(item).getKey()),
                        mounts.get(item).getValue().line());
    }

    private <V> Origin nth(String word, Keyed<String, V> keyed, int index) {
        List<Map.Entry<String, Said<V>>> entries = List.copyOf(keyed.entries());
        return index >= entries.size()
                ? place.origin(line)
                : at(
                        word + entries.get(index).getKey(),
                        entries.get(index).getValue().line());
    }

    private Origin at(String word, @Nullable Source said) {
        return place.below(word).origin(said == null ? line : said);
    }
}
