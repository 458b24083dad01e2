package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.Api;
import dev.gantry.embedded.object.Stored;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gets and lists objects. */
final class Reading {
    private static final Set<String> MATCHES = Set.of("", "Exact", "NotOlderThan");

    private final Api api;
    private final Forms forms;
    private final Pages pages = new Pages();

    Reading(Api api, Forms forms) {
        this.api = api;
        this.forms = forms;
    }

    Answer get(Resource resource, Target target, Request request) {
        checkVersion(request, api.version());
        Stored found = api.get(target.ref()).orElseThrow(() -> No.notFound(target));
        return forms.one(200, resource, found.tree(), request);
    }

    Answer list(Resource resource, Target target, Request request) {
        Choice choice = Choice.of(target, resource, request);
        Pages.Rest all = api.atOnce(() -> all(target, choice, request));
        checkVersion(request, all.version());
        long limit = request.number("limit").orElse(0L);
        List<Stored> page = all.left();
        ObjectNode metadata = Json.object();
        metadata.put("resourceVersion", Long.toString(all.version()));
        if (limit > 0 && page.size() > limit) {
            List<Stored> rest = page.subList((int) limit, page.size());
            metadata.put("continue", pages.keep(new Pages.Rest(all.version(), rest)));
            if (!request.has("labelSelector") && !request.has("fieldSelector")) {
                metadata.put("remainingItemCount", rest.size());
            }
            page = page.subList(0, (int) limit);
        }
        return forms.list(resource, page, metadata, request);
    }

    private Pages.Rest all(Target target, Choice choice, Request request) {
        String next = request.parameter("continue");
        if (!next.isEmpty()) {
            return pages.get(next);
        }
        List<Stored> chosen = api.list(target.stored(), target.namespace()).stream()
                .filter(choice)
                .toList();
        return new Pages.Rest(api.version(), chosen);
    }

    /** A version to come cannot be waited for; one that is past is only known while it is the present. */
    private static void checkVersion(Request request, long present) {
        if (!request.parameter("continue").isEmpty()) {
            return;
        }
        long wanted = request.number("resourceVersion").orElse(0L);
        String match = request.parameter("resourceVersionMatch");
        if (!match.isEmpty() && request.parameter("resourceVersion").isEmpty()) {
            throw noMatch("Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided");
        } else if (match.equals("Exact") && wanted == 0) {
            throw noMatch("Forbidden: resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
        } else if (!MATCHES.contains(match)) {
            throw noMatch("Unsupported value: \"" + match + "\": supported values: \"Exact\", \"NotOlderThan\", \"\"");
        }
        if (wanted > present) {
            throw No.of(504, "Timeout", "Too large resource version: " + wanted + ", current: " + present);
        } else if (match.equals("Exact") && wanted < present) {
            throw No.expired("The provided resource version is too old: " + wanted + " (" + present + ")");
        }
    }

    private static Refusal noMatch(String why) {
        return No.invalid(
                "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: " + why,
                List.of(new Refusal.Cause("FieldValueInvalid", "resourceVersionMatch", why)));
    }

    /** Items of a list of a kind, without form. */
    static ObjectNode plain(Resource resource, List<ObjectNode> objects, ObjectNode metadata) {
        ObjectNode list = Json.object();
        list.put("kind", resource.kind().kind() + "List")
                .put("apiVersion", resource.kind().apiVersion());
        list.set("metadata", metadata);
        ArrayNode items = list.putArray("items");
        objects.forEach(items::add);
        return list;
    }
}
