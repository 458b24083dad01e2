package dev.gantry.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gantry.golden.Golden;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1ConfigMapEnvSource;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1EnvFromSource;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.manifest.GivenByCluster;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Samples;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.Source;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    static List<Check> all() {
        return Checks.ALL;
    }

    private static Problems run(Check check, Collection<? extends KubernetesObject> objects, Set<ObjectRef> outside) {
        Report report = new Report((object, field) -> Origin.of(object + " " + field));
        check.check(new Objects(objects, outside), report);
        return report.problems();
    }

    /** The golden file holds the words of every problem that the check reports: one file a check. */
    @ParameterizedTest
    @MethodSource("all")
    void refusesWhatBreaksItsRule(Check check) {
        List<KubernetesObject> wrong = Wrong.OBJECTS.getOrDefault(check.getClass(), List.of());

        Problems problems = run(check, wrong, Set.of());

        assertThat(problems.list()).isNotEmpty();
        Golden.assertMatches("dev/gantry/manifest/check/" + check.getClass().getSimpleName() + ".txt", problems + "\n");
    }

    @ParameterizedTest
    @MethodSource("all")
    void allowsWhatKeepsItsRule(Check check) {
        assertThat(run(check, Right.objects(), Right.OUTSIDE)).isEmpty();
    }

    @Test
    void missesNoCheck() throws IOException, URISyntaxException {
        List<String> written = new ArrayList<>();
        Path classes = Path.of(
                Checks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.list(classes.resolve("dev/gantry/manifest/check"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") && isCheck(name)) {
                    written.add(name);
                }
            }
        }

        assertThat(Checks.ALL)
                .extracting(check -> check.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    private static boolean isCheck(String name) {
        try {
            Class<?> type = Class.forName("dev.gantry.manifest.check." + name);
            return Check.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void reportsAllProblemsTogetherSortedWithPartAndLine() {
        Origins origins = (object, field) -> Origin.of(
                "shop/" + object.name() + (field.contains("containers") ? "/container" : ""),
                new Source("Order.java", object.name().length()));

        Problems problems = Checks.of(
                List.of(Samples.service("Z"), Samples.deployment("a", V1PodSpec.of(V1Container.of("a")))),
                Set.of(),
                origins);

        assertThat(problems.list())
                .extracting(
                        Problem::path,
                        Problem::code,
                        problem -> problem.source().orElseThrow().toString())
                .containsExactly(
                        tuple("shop/Z", "name-invalid", "Order.java:1"),
                        tuple("shop/Z", "selector-matches-nothing", "Order.java:1"),
                        tuple("shop/a/container", "image-missing", "Order.java:1"));
    }

    @Test
    void looksInTheNamespaceThatWasSaid() {
        V1ConfigMap elsewhere = V1ConfigMap.of("settings").metadata(m -> m.namespace("other"));
        var reading = Samples.deployment(
                "a",
                V1PodSpec.of(Samples.container("a")
                        .envFrom(V1EnvFromSource.of()
                                .configMapRef(V1ConfigMapEnvSource.of().name("settings")))));

        assertThat(run(new DataReferences(), List.of(elsewhere, reading), Set.of()))
                .isEmpty();
        assertThat(run(new DataReferences(), List.of(elsewhere, reading.metadata(m -> m.namespace("shop"))), Set.of()))
                .hasSize(1);
    }

    @Test
    void tellsInOneProblemAllThatAClusterGaveAnObject(@TempDir Path folder) throws IOException {
        List<String> fields = new ArrayList<>(List.of("name: a", "uid: b", "resourceVersion: '1'", "generation: 1"));
        fields.addAll(
                List.of("creationTimestamp: '2026-01-01T00:00:00Z'", "deletionTimestamp: '2026-01-01T00:00:00Z'"));
        fields.addAll(List.of("deletionGracePeriodSeconds: 0", "selfLink: /a", "managedFields: [{manager: c}]"));
        fields.add("annotations: {" + String.join(": '1', ", GivenByCluster.ANNOTATIONS) + ": '1'}");
        Path file = Files.writeString(
                folder.resolve("a.yaml"),
                "{apiVersion: v1, kind: ConfigMap, metadata: {" + String.join(", ", fields) + "}}");

        Problems problems = Checks.of(Manifest.read("shop", file));

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("given-by-cluster");
            assertThat(problem.what()).contains(GivenByCluster.FIELDS).contains(GivenByCluster.ANNOTATIONS);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.}}",
                "{apiVersion: networking.k8s.io/v1, kind: IPAddress, metadata: {name: 'fd00::1'}}",
                "{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: 'Ada:1'}, spec: {request: '', signerName: a.b/c}}",
                "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: system-node-critical}, value: 2000001000}",
            })
    void takesNamesThatOnlySomeKindsMayHave(String object, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), object);

        assertThat(Checks.of(Manifest.read("shop", file)).list())
                .extracting(Problem::code)
                .doesNotContain("name-invalid", "number-out-of-range");
    }

    @Test
    void findsNothingWrongWithTheSamples() {
        assertThat(Checks.of(Manifest.of("shop", Samples.shop()))).isEmpty();
    }
}
