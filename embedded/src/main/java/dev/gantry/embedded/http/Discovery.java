package dev.gantry.embedded.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells clients what is served: document by document, or, to those who ask so, all at once. */
final class Discovery {
    private static final String AGGREGATED = "APIGroupDiscoveryList";
    /** What is answered and never kept. */
    private static final Map<String, List<String[]>> REVIEWS = Map.of(
            "authorization.k8s.io/v1",
            List.of(
                    new String[] {"selfsubjectaccessreviews", "SelfSubjectAccessReview"},
                    new String[] {"selfsubjectrulesreviews", "SelfSubjectRulesReview"}),
            "authentication.k8s.io/v1",
            List.<String[]>of(new String[] {"selfsubjectreviews", "SelfSubjectReview"}));

    private final Resources resources;

    Discovery(Resources resources) {
        this.resources = resources;
    }

    /** {@code /api}. */
    Answer core(Accepts accepts) {
        if (accepts.shape().equals(AGGREGATED)) {
            return aggregated(accepts, true);
        }
        ObjectNode versions = Json.object();
        versions.put("kind", "APIVersions").putArray("versions").add("v1");
        ArrayNode addresses = versions.putArray("serverAddressByClientCIDRs");
        addresses.addObject().put("clientCIDR", "0.0.0.0/0").put("serverAddress", "127.0.0.1");
        return Answer.json(200, versions);
    }

    /** {@code /apis}. */
    Answer groups(Accepts accepts) {
        if (accepts.shape().equals(AGGREGATED)) {
            return aggregated(accepts, false);
        }
        ObjectNode list = Json.object();
        list.put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = list.putArray("groups");
        byGroup().forEach((group, versions) -> groups.add(group(group, versions)));
        return Answer.json(200, list);
    }

    /** {@code /apis/apps}. */
    Answer group(String name) {
        List<String> versions = byGroup().get(name);
        if (versions == null) {
            throw No.noSuchPath();
        }
        ObjectNode group = group(name, versions);
        group.put("kind", "APIGroup").put("apiVersion", "v1");
        return Answer.json(200, group);
    }

    private static ObjectNode group(String name, List<String> versions) {
        ObjectNode group = Json.object();
        group.put("name", name);
        ArrayNode all = group.putArray("versions");
        versions.forEach(
                it -> all.addObject().put("groupVersion", name + "/" + it).put("version", it));
        group.putObject("preferredVersion")
                .put("groupVersion", name + "/" + versions.get(0))
                .put("version", versions.get(0));
        return group;
    }

    private Map<String, List<String>> byGroup() {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (String apiVersion : versions()) {
            int slash = apiVersion.indexOf('/');
            if (slash > 0) {
                byGroup.computeIfAbsent(apiVersion.substring(0, slash), any -> new ArrayList<>())
                        .add(apiVersion.substring(slash + 1));
            }
        }
        return byGroup;
    }

    private List<String> versions() {
        List<String> versions = new ArrayList<>(resources.byVersion().keySet());
        REVIEWS.keySet().stream().sorted().forEach(versions::add);
        return versions;
    }

    /** {@code /api/v1} or {@code /apis/apps/v1}. */
    Answer version(String apiVersion) {
        if (!versions().contains(apiVersion)) {
            throw No.noSuchPath();
        }
        ObjectNode list = Json.object();
        list.put("kind", "APIResourceList").put("apiVersion", "v1").put("groupVersion", apiVersion);
        ArrayNode all = list.putArray("resources");
        for (Resource resource : resources.byVersion().getOrDefault(apiVersion, List.of())) {
            ObjectNode each = all.addObject();
            each.put("name", resource.kind().plural())
                    .put("singularName", resource.names().singular())
                    .put("namespaced", resource.kind().namespaced())
                    .put("kind", resource.kind().kind());
            strings(each, "verbs", resource.verbs());
            strings(each, "shortNames", resource.names().shortNames());
            strings(each, "categories", resource.names().categories());
            for (Subresource part : resource.subresources()) {
                ObjectNode below = all.addObject();
                below.put("name", resource.kind().plural() + "/" + part.name())
                        .put("singularName", "")
                        .put("namespaced", resource.kind().namespaced());
                if (!part.group().equals(resource.kind().group())) {
                    below.put("group", part.group()).put("version", part.version());
                }
                below.put("kind", part.kind());
                strings(below, "verbs", part.verbs());
            }
        }
        for (String[] review : REVIEWS.getOrDefault(apiVersion, List.of())) {
            ObjectNode each = all.addObject();
            each.put("name", review[0])
                    .put("singularName", review[1].toLowerCase(Locale.ROOT))
                    .put("namespaced", false)
                    .put("kind", review[1]);
            strings(each, "verbs", List.of("create"));
        }
        return Answer.json(200, list);
    }

    private Answer aggregated(Accepts accepts, boolean isCore) {
        ObjectNode list = Json.object();
        list.put("kind", AGGREGATED).put("apiVersion", "apidiscovery.k8s.io/" + accepts.version());
        list.putObject("metadata");
        ArrayNode items = list.putArray("items");
        Map<String, List<String>> groups = isCore ? Map.of("", List.of("v1")) : byGroup();
        groups.forEach((group, versions) -> {
            ObjectNode item = items.addObject();
            ObjectNode metadata = item.putObject("metadata");
            if (!group.isEmpty()) {
                metadata.put("name", group);
            }
            ArrayNode all = item.putArray("versions");
            for (String version : versions) {
                String apiVersion = group.isEmpty() ? version : group + "/" + version;
                ObjectNode each = all.addObject().put("version", version);
                ArrayNode kinds = each.putArray("resources");
                resources.byVersion().getOrDefault(apiVersion, List.of()).forEach(it -> kinds.add(aggregated(it)));
                for (String[] review : REVIEWS.getOrDefault(apiVersion, List.of())) {
                    ObjectNode kind = kinds.addObject().put("resource", review[0]);
                    responseKind(kind, group, version, review[1]);
                    kind.put("scope", "Cluster").put("singularResource", review[1].toLowerCase(Locale.ROOT));
                    strings(kind, "verbs", List.of("create"));
                }
                each.put("freshness", "Current");
            }
        });
        return Answer.json(
                200, "application/json;g=apidiscovery.k8s.io;v=" + accepts.version() + ";as=" + AGGREGATED, list);
    }

    private static ObjectNode aggregated(Resource resource) {
        ObjectNode each = Json.object();
        each.put("resource", resource.kind().plural());
        responseKind(
                each,
                resource.kind().group(),
                resource.kind().version(),
                resource.kind().kind());
        each.put("scope", resource.kind().namespaced() ? "Namespaced" : "Cluster");
        each.put("singularResource", resource.names().singular());
        strings(each, "verbs", resource.verbs());
        strings(each, "shortNames", resource.names().shortNames());
        strings(each, "categories", resource.names().categories());
        if (!resource.subresources().isEmpty()) {
            ArrayNode parts = each.putArray("subresources");
            for (Subresource part : resource.subresources()) {
                ObjectNode below = parts.addObject().put("subresource", part.name());
                responseKind(below, part.group(), part.version(), part.kind());
                strings(below, "verbs", part.verbs());
            }
        }
        return each;
    }

    private static void responseKind(ObjectNode node, String group, String version, String kind) {
        node.putObject("responseKind")
                .put("group", group)
                .put("version", version)
                .put("kind", kind);
    }

    private static void strings(ObjectNode node, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(field);
            values.forEach(list::add);
        }
    }
}
