package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomResourceTest {
    private static final String IMPORTS = """
            import static dev.gantry.Gantry.app;
            import crd.com.example.storage.v1.*;
            import crd.com.example.storage.v1.model.*;
            import dev.gantry.kubernetes.*;
            import dev.gantry.manifest.*;
            import java.util.*;
            import java.util.concurrent.Callable;
            """;

    private static final String BUCKET = """
            V1Bucket bucket = V1Bucket.of(
                            "photos",
                            V1BucketSpec.of(V1BucketSpecOwner.of("team").email("team@example.com"), V1BucketSpec.Region.EU_WEST_1)
                                    .replicas(3)
                                    .plusTags("cost", "42")
                                    .capacity(Quantity.of("10Gi"))
                                    .rules(V1BucketSpecRule.of("old").afterDays(30), V1BucketSpecRule.of("new"))
                                    .rules("new", rule -> rule.target(IntOrString.of("10%")))
                                    .matrix(List.of(List.of(V1BucketSpecMatrix.of().weight(0.5)), List.of()))
                                    .expires(java.time.Instant.parse("2026-01-31T12:00:00.250Z"))
                                    .policy(JsonValue.of(Map.of("deny", List.of("all")))))
                    .label("team", "photos");
            """;

    private static final String YAML = """
            apiVersion: storage.example.com/v1
            kind: Bucket
            metadata:
              name: photos
              labels:
                team: photos
            spec:
              replicas: 3
              capacity: 10Gi
              expires: "2026-01-31T12:00:00.250Z"
              matrix:
              - - weight: 0.5
              - []
              owner:
                name: team
                email: team@example.com
              policy:
                deny:
                - all
              region: eu-west-1
              rules:
              - name: old
                afterDays: 30
              - name: new
                target: 10%
              tags:
                cost: "42"
            """;

    private static UserProject project(Path folder, String body) throws Exception {
        return UserProject.of(folder, UserProject.definition("bucket.yaml"))
                .with(
                        "Use.java",
                        IMPORTS
                                + "public class Use implements Callable<Object> { public Object call() throws Exception {\n"
                                + BUCKET + body + "\n} }");
    }

    @Test
    void isAPartOfAnAppAndWritesWhatWasSaid(@TempDir Path folder) throws Exception {
        Object yaml =
                project(folder, "return app(\"shop\", bucket).synth().yaml();").call("Use");

        assertThat(yaml.toString()).endsWith(YAML);
    }

    @Test
    void isReadBackAsItself(@TempDir Path folder) throws Exception {
        Object equal = project(
                        folder,
                        "Readback back = Manifest.read(\"shop\", \"bucket.yaml\", new java.io.ByteArrayInputStream(bucketYaml().getBytes()));\n"
                                + "return bucket.equals(back.manifest().objects().get(0)) + \" \""
                                + " + bucket.model().equals(V1Bucket.from(bucket.model()).model()) + \" \""
                                + " + back.unknown().list();\n"
                                + "}\n private String bucketYaml() { return \"\"\"\n"
                                + YAML + "\"\"\";")
                .call("Use");

        assertThat(equal).isEqualTo("true true []");
    }

    @Test
    void passesThroughFabric8AsItself(@TempDir Path folder) throws Exception {
        Object said = project(folder, """
                        var fabric8 = new io.fabric8.kubernetes.client.utils.KubernetesSerialization();
                        boolean isListed = java.util.ServiceLoader.load(io.fabric8.kubernetes.api.model.KubernetesResource.class)
                                .stream().anyMatch(provider -> provider.type() == Bucket.class);
                        // fabric8 looks at the list once a JVM, and others may have been there first.
                        fabric8.registerKubernetesResource(Bucket.class);
                        String json = fabric8.asJson(bucket.model());
                        Bucket typed = fabric8.unmarshal(json, Bucket.class);
                        Object found = fabric8.unmarshal(json);
                        typed.getSpec().setAdditionalProperty("later", 1);
                        return isListed + " " + V1Bucket.from((Bucket) found).equals(bucket) + " "
                                + typed.getFullResourceName() + " "
                                + V1Bucket.from(typed).spec().toString().contains("later");
                        """).call("Use");

        assertThat(said).isEqualTo("true true buckets.storage.example.com true");
    }

    @Test
    void tellsOfAMisspeltFieldAndOfOneThatIsMissing(@TempDir Path folder) throws Exception {
        List<String> found = UserProject.of(folder, UserProject.definition("bucket.yaml"))
                .with("Use.java", """
                        import crd.com.example.storage.v1.*;
                        class Use {
                            V1BucketSpecOwner misspelt = V1BucketSpecOwner.of("team").emial("team@example.com");
                            V1Bucket missing = V1Bucket.of("photos");
                        }
                        """)
                .compile();

        assertThat(found).hasSize(2);
        assertThat(found.get(0)).contains("emial(java.lang.String)");
        assertThat(found.get(1)).contains("method of in class crd.com.example.storage.v1.V1Bucket");
    }
}
