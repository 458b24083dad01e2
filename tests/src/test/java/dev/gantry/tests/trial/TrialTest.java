package dev.gantry.tests.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
    private static final String SAMPLES = """
            apiVersion: tried.example.com/v1
            kind: Kettle
            metadata: {generateName: right-, labels: {a: b}}
            spec: {litres: 1.5, colour: red, notes: null, extra: {anything: [1, null]}}
            ---
            apiVersion: tried.example.com/v1
            kind: Kettle
            metadata: {name: too-large}
            spec: {litres: 2.5}
            ---
            apiVersion: tried.example.com/v1
            kind: Kettle
            metadata: {name: misspelt}
            spec: {litre: 1}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: of-no-interest}
            """;

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: kettles.tried.example.com}
            spec:
              group: tried.example.com
              scope: Namespaced
              names: {kind: Kettle, plural: kettles}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          litres: {type: number, maximum: 2}
                          colour: {type: string, enum: [red, blue]}
                          notes: {type: string}
                          extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """;

    private static Tally tally(Path folder, Optional<Path> kubeconfig) throws Exception {
        Path definitions = Files.createDirectories(folder.resolve("definitions"));
        Path samples = Files.createDirectories(folder.resolve("samples"));
        Files.writeString(definitions.resolve("kettle.yaml"), DEFINITION);
        Files.writeString(samples.resolve("kettles.yaml"), SAMPLES);
        Files.createDirectories(samples.resolve("folder.yaml"));
        Files.writeString(samples.resolve("template.yaml"), "{{ .Values.none }}: {{\n");
        return Trial.run(definitions, samples, kubeconfig, folder.resolve("work"));
    }

    @Test
    void writesSamplesAsTheyWere(@TempDir Path folder) throws Exception {
        Tally tally = tally(folder, Optional.empty());

        assertThat(tally.faults).isEmpty();
        assertThat(tally.samples).isEqualTo(3);
        assertThat(tally.equal).isEqualTo(3);
        assertThat(tally)
                .asString()
                .contains("definitions 1, versions 1, classes ")
                .endsWith("no YAML 1");
    }

    @Test
    @OnCluster
    void agreesWithTheServer(TestCluster cluster, @TempDir Path folder) throws Exception {
        cluster.deleteAfterwards("crd/kettles.tried.example.com");

        Tally tally = tally(folder, Optional.of(cluster.kubeconfig()));

        assertThat(tally.faults).isEmpty();
        assertThat(tally.notes).isEmpty();
        assertThat(tally.taken).isEqualTo(1);
        assertThat(tally.refused).isEqualTo(2);
        assertThat(tally.foundHere).isEqualTo(2);
    }
}
