package dev.gantry.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.tests.javac.Javac;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Pattern PUBLIC_CLASS = Pattern.compile("public (?:final )?class (\\w+)");

    @Test
    void programsCompileWithoutAWarning() {
        assertThat(Readme.blocks("java"))
                .hasSize(2)
                .allSatisfy(program ->
                        assertThat(Javac.compile(className(program), program)).isEmpty());
    }

    @Test
    void theFirstProgramIsShort() {
        assertThat(Readme.blocks("java").get(0).lines()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @OnCluster
    void theFirstProgramPrintsWhatIsShown(TestCluster cluster, @TempDir Path folder) throws Exception {
        String program = Readme.blocks("java").get(0);
        Path source = Files.writeString(folder.resolve(className(program) + ".java"), program);
        String namespace = cluster.namespaceToCome();

        String printed = run(source, cluster.kubeconfig(), namespace);

        String shown = Readme.blocks("").get(0).replaceFirst("\\$ java Hello apply --namespace hello --yes\\n", "");
        assertThat(settled(printed, namespace)).isEqualTo(settled(shown, "hello"));
    }

    private static String run(Path source, Path kubeconfig, String namespace) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString(),
                        "apply",
                        "--yes",
                        "--namespace",
                        namespace,
                        "--kubeconfig",
                        kubeconfig.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Without what differs from one run to the next: where, how long, what was seen on the way, and which came first. */
    private static String settled(String printed, String namespace) {
        return printed.replaceAll("in namespace \\S+ at \\S+ \\(context \\S+\\)", "in NAMESPACE at CLUSTER")
                .replace("Namespace/" + namespace, "Namespace/NAMESPACE")
                .replaceAll("(?m)^ +\\d+s  ", "  TIME  ")
                .replaceAll("in \\d+s\\.", "in TIME.")
                .lines()
                .filter(line -> !line.contains("Deployment/hello:"))
                .sorted()
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String className(String program) {
        Matcher matcher = PUBLIC_CLASS.matcher(program);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
