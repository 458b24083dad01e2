package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.core.V1ConfigMap;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not used is not loaded: a JVM that makes one object knows of no kind but its own. */
class ClassLoadingTest {
    /** Makes and prints one object. */
    static final class OneConfigMap {
        public static void main(String... args) {
            System.out.println(V1ConfigMap.of("settings").label("team", "shop").plusData("level", "info"));
        }
    }

    @Test
    void oneKindLoadsItsOwnClassesOnly() throws Exception {
        String log = run(OneConfigMap.class);

        assertThat(log).contains("\"level\": \"info\"");
        assertThat(loaded(log, "dev\\.gantry\\.kubernetes\\.[a-z0-9]+\\.V[A-Za-z0-9]+"))
                .containsExactlyInAnyOrder(
                        "dev.gantry.kubernetes.core.V1ConfigMap", "dev.gantry.kubernetes.meta.V1ObjectMeta");
        assertThat(loaded(log, "dev\\.gantry\\.kubernetes\\.Kinds")).isEmpty();
        assertThat(loaded(log, "io\\.fabric8\\.[a-z0-9.]+model\\.[A-Z][A-Za-z]+"))
                .contains(ConfigMap.class.getName())
                .noneMatch(name -> name.endsWith("Pod") || name.endsWith("Builder") || name.endsWith("Spec"));
        assertThat(loaded(log, "tools\\.jackson\\.[a-z.]+[A-Z][A-Za-z]+")).isEmpty();
    }

    private static Set<String> loaded(String log, String name) {
        return Pattern.compile("\\] (" + name + ") source:")
                .matcher(log)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String run(Class<?> main) throws Exception {
        String path = Stream.of(main, V1ConfigMap.class, ConfigMap.class, Editable.class)
                .map(ClassLoadingTest::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        path += System.getProperty("path.separator") + System.getProperty("java.class.path");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(java, "-Xlog:class+load", "-cp", path, main.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
