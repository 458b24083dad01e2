package dev.gantry.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.problem.GantryException;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.OnlyOnARealCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a connection is said in one sentence or two. */
@OnEveryCluster
class ConnectionTest {
    @TempDir
    Path folder;

    @Test
    void namesContextsThatAreNear(TestCluster cluster) throws IOException {
        String name = current(cluster);
        fails(Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).context(name + "x"))
                .hasMessageContaining("There is no context \"" + name + "x\"")
                .hasMessageContaining("Did you mean \"" + name + "\"?");
    }

    @Test
    void namesTheServerThatCannotBeReached(TestCluster cluster) throws IOException {
        Path kubeconfig = changed(cluster, "server: .*", "server: https://127.0.0.1:9");
        fails(Connection.DEFAULT.kubeconfig(kubeconfig))
                .hasMessageContaining("https://127.0.0.1:9")
                .hasMessageContaining("cannot be reached: the connection was refused");
    }

    @Test
    @OnlyOnARealCluster("is served without TLS")
    void saysThatACertificateIsNotTrusted(TestCluster cluster) throws IOException {
        Path kubeconfig = changed(cluster, "certificate-authority-data: .*", "");
        fails(Connection.DEFAULT.kubeconfig(kubeconfig)).hasMessageContaining("certificate that is not trusted");
    }

    @Test
    void saysThatCredentialsAreNotAccepted(TestCluster cluster) throws IOException {
        Path kubeconfig = changed(cluster, "token: .*", "token: nonsense");
        fails(Connection.DEFAULT.kubeconfig(kubeconfig))
                .hasMessageContaining("does not accept the credentials of user")
                .message()
                .doesNotContain("nonsense");
    }

    @Test
    void getsATokenFromAProgramAsEksAndGkeDo(TestCluster cluster) throws IOException {
        String token = Files.readString(cluster.kubeconfig()).replaceAll("(?s).*token: (\\S+).*", "$1");
        script("""
                #!/bin/sh
                echo "$KUBERNETES_EXEC_INFO" | grep -q ExecCredential || exit 3
                echo chatter >&2
                echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"'$1'"}}'
                """);
        Path kubeconfig = changed(cluster, "token: .*", exec(token));
        try (Cluster connected = Connection.DEFAULT.kubeconfig(kubeconfig).open(Time.system())) {
            assertThat(connected.kinds().find("apps/v1", "Deployment")).isPresent();
        }
    }

    @Test
    void saysWhatTheProgramSaidThatFailed(TestCluster cluster) throws IOException {
        script("#!/bin/sh\necho 'session expired, log in again' >&2\nexit 7\n");
        Path kubeconfig = changed(cluster, "token: .*", exec("x"));
        fails(Connection.DEFAULT.kubeconfig(kubeconfig))
                .hasMessageContaining("./plugin.sh")
                .hasMessageContaining("it ended with exit code 7: session expired, log in again");
    }

    @Test
    void saysHowToInstallTheProgramThatIsMissing(TestCluster cluster) throws IOException {
        Path kubeconfig = changed(cluster, "token: .*", exec("x"));
        fails(Connection.DEFAULT.kubeconfig(kubeconfig))
                .hasMessageContaining("it cannot be started. Install the plugin first");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> fails(Connection connection) {
        return assertThatThrownBy(() -> {
                    try (Cluster cluster = connection.open(Time.system())) {
                        cluster.kinds();
                    }
                })
                .isInstanceOf(GantryException.class);
    }

    private static String current(TestCluster cluster) throws IOException {
        return Files.readString(cluster.kubeconfig()).replaceAll("(?s).*current-context: \"?([^\"\\s]+).*", "$1");
    }

    private Path changed(TestCluster cluster, String line, String replacement) throws IOException {
        String text = Files.readString(cluster.kubeconfig()).replaceAll(line, replacement);
        return Files.writeString(folder.resolve("kubeconfig"), text);
    }

    private void script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("plugin.sh"), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static String exec(String argument) {
        return "exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin.sh, args: [" + argument
                + "], interactiveMode: Never, installHint: Install the plugin first}";
    }
}
