package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.Api;
import dev.gantry.problem.GantryException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads each request to what answers it. */
final class Routes {
    private static final Set<String> HEALTH = Set.of("healthz", "livez", "readyz");
    /** Into containers, in which nothing runs, and what nobody would check. */
    private static final Set<String> NOT_MODELLED =
            Set.of("exec", "attach", "portforward", "proxy", "ephemeralcontainers", "resize", "token", "approval");

    private final Api api;
    private final Resources resources;
    private final Discovery discovery;
    private final OpenApi openApi;
    private final Reading reading;
    private final Watching watching;
    private final Writes writes;
    private final Deletes deletes;
    private final Scales scales;
    private final Logs logs;
    private final Bindings bindings;

    Routes(Api api) {
        this.api = api;
        Forms forms = new Forms(api);
        Bodies bodies = new Bodies(api);
        this.resources = new Resources(api);
        this.discovery = new Discovery(resources);
        this.openApi = new OpenApi(api, resources);
        this.reading = new Reading(api, forms);
        this.watching = new Watching(api, forms);
        this.writes = new Writes(api, forms, bodies);
        this.deletes = new Deletes(api, forms);
        this.scales = new Scales(api);
        this.logs = new Logs(api);
        this.bindings = new Bindings(api);
    }

    /** Answers a request, whatever comes of it. One at a time, and while nothing else moves: an answer is written of what is stored. */
    Answer answer(Request request) {
        return api.atOnce(() -> answerAlone(request));
    }

    private Answer answerAlone(Request request) {
        Optional<Target> target = Optional.empty();
        try {
            List<String> path = request.path();
            if (!request.header("impersonate-user").isEmpty()) {
                throw No.of(
                        403,
                        "Forbidden",
                        "impersonation is not modelled by the embedded cluster, in which everybody may do everything");
            }
            Optional<Answer> general = general(path, request);
            if (general.isPresent()) {
                return general.get();
            }
            int groupSteps = path.get(0).equals("api") ? 1 : 2;
            String apiVersion = String.join("/", path.subList(1, 1 + groupSteps));
            List<String> rest = path.subList(1 + groupSteps, path.size());
            if (rest.size() == 1 && resources.find(apiVersion, rest.get(0)).isEmpty()) {
                return Reviews.of(apiVersion, rest.get(0), request);
            }
            Target found = target(apiVersion, rest);
            WriteOptions.check(request);
            target = Optional.of(found);
            return about(found, request);
        } catch (Refusal refusal) {
            return Statuses.refused(refusal, target);
        } catch (GantryException e) {
            return Statuses.refused(No.malformed(inOneLine(e)), target);
        } catch (RuntimeException | StackOverflowError e) {
            return Statuses.refused(No.of(500, "InternalError", "Internal error occurred: " + e), target);
        }
    }

    private static String inOneLine(GantryException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }

    /** What is about no object. */
    private Optional<Answer> general(List<String> path, Request request) {
        String first = path.isEmpty() ? "" : path.get(0);
        boolean isResource = (first.equals("api") && path.size() > 2) || (first.equals("apis") && path.size() > 3);
        if (isResource) {
            return Optional.empty();
        } else if (!request.method().equals("GET")) {
            throw No.wrongMethod();
        } else if (HEALTH.contains(first)) {
            return Optional.of(Answer.text("ok"));
        } else if (first.equals("version") && path.size() == 1) {
            return Optional.of(Version.answer());
        } else if (first.equals("openapi") && path.size() >= 2 && path.get(1).equals("v3")) {
            return Optional.of(path.size() == 2 ? openApi.index() : openApi.document(path.subList(2, path.size())));
        } else if (String.join("/", path).equals("openapi/v2")) {
            return Optional.of(openApi.second());
        } else if (first.equals("api") || first.equals("apis")) {
            return Optional.of(discovered(first, path, Accepts.of(request.header("accept"))));
        }
        throw No.noSuchPath();
    }

    private Answer discovered(String first, List<String> path, Accepts accepts) {
        boolean isCore = first.equals("api");
        if (path.size() == 1) {
            return isCore ? discovery.core(accepts) : discovery.groups(accepts);
        } else if (isCore || path.size() == 3) {
            return discovery.version(String.join("/", path.subList(1, path.size())));
        }
        return discovery.group(path.get(1));
    }

    /** {@code namespaces/shop/pods/web/log}, {@code nodes/node-0}, {@code namespaces/shop}. */
    private Target target(String apiVersion, List<String> steps) {
        List<String> rest = steps;
        String namespace = "";
        boolean isInside = rest.get(0).equals("namespaces")
                && rest.size() > 2
                && !(rest.size() == 3 && Set.of("status", "finalize").contains(rest.get(2)));
        if (isInside) {
            namespace = rest.get(1);
            rest = rest.subList(2, rest.size());
        }
        Resource resource = resources.find(apiVersion, rest.get(0)).orElseThrow(No::noSuchPath);
        boolean isPlaced = resource.kind().namespaced() ? isInside || rest.size() == 1 : !isInside;
        if (!isPlaced || rest.size() > 3) {
            throw No.noSuchPath();
        }
        return new Target(
                resource.kind(), namespace, rest.size() > 1 ? rest.get(1) : "", rest.size() > 2 ? rest.get(2) : "");
    }

    private Answer about(Target target, Request request) {
        Resource resource = resources.of(target.kind());
        if (!target.subresource().isEmpty()) {
            return aboutPart(resource, target, request);
        }
        boolean isWatch = request.isTrue("watch");
        if (Resource.isNeverThere(target.kind())
                && Set.of("POST", "PUT", "PATCH").contains(request.method())) {
            throw No.notModelled(target.kind().kind());
        }
        boolean isEverywhere = target.kind().namespaced() && target.namespace().isEmpty();
        if (isEverywhere && !request.method().equals("GET")) {
            throw No.wrongMethod();
        }
        return switch (request.method() + (target.isOne() ? " one" : " all")) {
            case "GET one" ->
                isWatch ? watching.watch(resource, target, request) : reading.get(resource, target, request);
            case "GET all" ->
                isWatch ? watching.watch(resource, target, request) : reading.list(resource, target, request);
            case "POST all" -> writes.create(resource, target, request);
            case "PUT one" -> writes.update(resource, target, request);
            case "PATCH one" -> writes.patch(resource, target, request);
            case "DELETE one" -> deletes.delete(resource, target, request);
            case "DELETE all" -> {
                if (!resource.verbs().contains("deletecollection")) {
                    throw No.wrongMethod();
                }
                yield deletes.deleteAll(resource, target, request);
            }
            default -> throw No.wrongMethod();
        };
    }

    private Answer aboutPart(Resource resource, Target target, Request request) {
        String part = target.subresource();
        if (resource.subresource(part).isEmpty()) {
            throw NOT_MODELLED.contains(part) ? No.notModelled(part) : No.noSuchPath();
        }
        return switch (request.method() + " " + part) {
            case "GET status" -> reading.get(resource, target, request);
            case "PUT status" -> writes.update(resource, target, request);
            case "PATCH status" -> writes.patch(resource, target, request);
            case "GET scale" -> scales.get(resource, target, request);
            case "PUT scale" -> scales.update(resource, target, request);
            case "PATCH scale" -> scales.patch(resource, target, request);
            case "GET log" -> logs.read(target, request);
            case "POST eviction" -> deletes.evict(target, request);
            case "POST binding" -> bindings.bind(target, request);
            case "PUT finalize" -> writes.finalizers(resource, target, request);
            default -> throw No.wrongMethod();
        };
    }
}
