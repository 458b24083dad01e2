package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.Api;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** All that is served now, by groups and versions. It is worked out anew when a definition comes or goes. For one request at a time. */
final class Resources {
    private static final Set<String> SCALED = Set.of("Deployment", "ReplicaSet", "StatefulSet");
    private static final Set<String> WITHOUT_STATUS = Set.of("Event");

    private final Api api;
    private @Nullable List<ServedKind> known;
    private List<Resource> all = List.of();

    Resources(Api api) {
        this.api = api;
    }

    /** All, in the order of their groups. */
    List<Resource> all() {
        List<ServedKind> kinds = api.kinds();
        if (kinds != known) { // the same list as long as nothing changed
            List<Resource> found = new ArrayList<>();
            for (ServedKind kind : kinds) {
                found.add(resource(kind));
                Versions.other(kind).ifPresent(it -> found.add(resource(it)));
            }
            api.schema().kinds().stream().filter(Resource::isNeverThere).forEach(it -> found.add(resource(it)));
            all = List.copyOf(found);
            known = kinds;
        }
        return all;
    }

    /** Those of each {@code group/version} or, of the core group, {@code v1}. */
    Map<String, List<Resource>> byVersion() {
        Map<String, List<Resource>> byVersion = new LinkedHashMap<>();
        all().forEach(it -> byVersion
                .computeIfAbsent(it.kind().apiVersion(), any -> new ArrayList<>())
                .add(it));
        return byVersion;
    }

    Optional<Resource> find(String apiVersion, String plural) {
        return all().stream()
                .filter(it -> it.kind().apiVersion().equals(apiVersion)
                        && it.kind().plural().equals(plural))
                .findFirst();
    }

    Resource of(ServedKind kind) {
        return find(kind.apiVersion(), kind.plural()).orElseThrow(No::noSuchPath);
    }

    private Resource resource(ServedKind kind) {
        if (api.schema().isOwn(kind.apiVersion(), kind.kind())) {
            List<Subresource> parts = new ArrayList<>(Subresource.special(kind));
            if (SCALED.contains(kind.kind())) {
                parts.add(Subresource.scale());
            }
            if (!WITHOUT_STATUS.contains(kind.kind())
                    && !Resource.isNeverThere(kind)
                    && api.schema().hasField(kind.apiVersion(), kind.kind(), "status")) {
                parts.add(Subresource.status(kind));
            }
            return new Resource(kind, KindNames.of(kind, MissingNode.getInstance()), parts, MissingNode.getInstance());
        }
        JsonNode definition = definition(kind);
        JsonNode version = MissingNode.getInstance();
        for (JsonNode each : definition.path("spec").path("versions")) {
            if (each.path("name").asString("").equals(kind.version())) {
                version = each;
            }
        }
        List<Subresource> parts = new ArrayList<>();
        if (version.path("subresources").has("scale")) {
            parts.add(Subresource.scale());
        }
        if (version.path("subresources").has("status")) {
            parts.add(Subresource.status(kind));
        }
        return new Resource(kind, KindNames.of(kind, definition), parts, version);
    }

    private JsonNode definition(ServedKind kind) {
        ServedKind definitions = new ServedKind(
                "apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false);
        for (Stored definition : api.list(definitions, "")) {
            boolean defines = definition.name().equals(kind.plural() + "." + kind.group());
            if (defines) {
                return definition.tree();
            }
        }
        return Json.object();
    }
}
