package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import dev.gantry.embedded.object.Stored;
import dev.gantry.time.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What containers wrote, as far as it was said of their programs. */
final class Logs {
    private static final String DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";
    private static final Duration LOOK_EACH = Duration.ofMillis(200);

    private final Api api;

    Logs(Api api) {
        this.api = api;
    }

    Answer read(Target target, Request request) {
        Stored pod = api.get(target.ref()).orElseThrow(() -> No.notFound(target));
        String container = container(pod, request.parameter("container"));
        JsonNode status = status(pod, container);
        boolean previous = request.isTrue("previous");
        if (previous && !status.path("lastState").has("terminated")) {
            throw No.malformed(
                    "previous terminated container \"" + container + "\" in pod \"" + pod.name() + "\" not found");
        } else if (!previous && !hasRun(status)) {
            String reason = status.path("state").path("waiting").path("reason").asString("ContainerCreating");
            throw No.malformed(
                    "container \"" + container + "\" in pod \"" + pod.name() + "\" is waiting to start: " + reason);
        }
        String text = text(api.logs(target.ref(), container), request, pod);
        if (!request.isTrue("follow") || previous) {
            return Answer.text(text);
        }
        return Answer.streaming("text/plain; charset=utf-8", out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (isRunning(target, pod.uid(), container)) {
                try {
                    Time.system().sleep(LOOK_EACH);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    private static String text(List<String> lines, Request request, Stored pod) {
        List<String> chosen = new ArrayList<>(lines);
        long tail = request.number("tailLines").orElse((long) lines.size());
        chosen = chosen.subList((int) Math.max(0, lines.size() - tail), lines.size());
        String time = pod.status().path("startTime").asString(pod.created().toString());
        String stamp = request.isTrue("timestamps") ? time + " " : "";
        StringBuilder text = new StringBuilder();
        chosen.forEach(line -> text.append(stamp).append(line).append('\n'));
        long limit = request.number("limitBytes").orElse(Long.MAX_VALUE);
        return text.length() > limit ? text.substring(0, (int) limit) : text.toString();
    }

    private boolean isRunning(Target target, String uid, String container) {
        return api.get(target.ref())
                .filter(it -> it.uid().equals(uid))
                .filter(it -> status(it, container).path("state").has("running"))
                .isPresent();
    }

    private static boolean hasRun(JsonNode status) {
        return status.path("state").has("running")
                || status.path("state").has("terminated")
                || status.path("lastState").has("terminated");
    }

    private static String container(Stored pod, String named) {
        List<String> names = new ArrayList<>();
        List<String> inits = new ArrayList<>();
        pod.spec().path("containers").forEach(it -> names.add(it.path("name").asString("")));
        pod.spec()
                .path("initContainers")
                .forEach(it -> inits.add(it.path("name").asString("")));
        String wanted = named.isEmpty() ? pod.annotations().getOrDefault(DEFAULT_CONTAINER, "") : named;
        if (wanted.isEmpty() && names.size() == 1) {
            return names.get(0);
        } else if (wanted.isEmpty()) {
            String init = inits.isEmpty() ? "" : " or one of the init containers: [" + String.join(" ", inits) + "]";
            throw No.malformed("a container name must be specified for pod " + pod.name() + ", choose one of: ["
                    + String.join(" ", names) + "]" + init);
        } else if (!names.contains(wanted) && !inits.contains(wanted)) {
            throw No.malformed("container " + wanted + " is not valid for pod " + pod.name());
        }
        return wanted;
    }

    private static JsonNode status(Stored pod, String container) {
        for (String list : List.of("containerStatuses", "initContainerStatuses")) {
            for (JsonNode status : pod.status().path(list)) {
                if (status.path("name").asString("").equals(container)) {
                    return status;
                }
            }
        }
        return MissingNode.getInstance();
    }
}
