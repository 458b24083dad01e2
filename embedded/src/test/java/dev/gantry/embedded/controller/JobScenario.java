package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A Job called {@code work}, and questions about it and its pods. */
abstract class JobScenario {
    final TestClient client = new TestClient(new JobController());

    static String job(String spec) {
        return """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: work}
                spec:
                  template:
                    spec: {restartPolicy: Never, containers: [{name: main, image: a}]}
                %s
                """.formatted(spec.indent(2));
    }

    Stored job() {
        return client.find("batch/v1", "Job", "work");
    }

    int count(String field) {
        return job().status().path(field).asInt(0);
    }

    /** The conditions that hold, each with its reason. */
    List<String> conditions() {
        List<String> held = new ArrayList<>();
        for (JsonNode condition : job().status().path("conditions")) {
            if (condition.path("status").asString().equals("True")) {
                held.add(condition.path("type").asString() + " "
                        + condition.path("reason").asString());
            }
        }
        return held;
    }

    String active() {
        return active(0);
    }

    String active(int number) {
        return activePods().get(number);
    }

    List<String> activePods() {
        return client.pods().stream()
                .filter(name -> Pods.isActive(client.pod(name)))
                .toList();
    }

    List<Integer> indexes() {
        return activePods().stream()
                .map(name -> JobPods.index(client.pod(name)))
                .sorted()
                .toList();
    }

    String ofIndex(int index) {
        return activePods().stream()
                .filter(name -> JobPods.index(client.pod(name)) == index)
                .findFirst()
                .orElseThrow();
    }
}
