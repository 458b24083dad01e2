package dev.gantry.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
    @TempDir
    Path folder;

    @Test
    void takesSeveralFilesTogetherAsKubectlDoes() throws IOException {
        Path first = file("first", """
                current-context: one
                contexts: [{name: one, context: {cluster: c, user: u, namespace: from-first}}]
                users: [{name: u, user: {token: first}}]
                """);
        Path second = file("second", """
                current-context: two
                contexts: [{name: one, context: {cluster: c, user: u, namespace: from-second}}, {name: two, context: {cluster: c}}]
                clusters: [{name: c, cluster: {server: "https://second.example"}}]
                users: [{name: u, user: {token: second}}]
                """);
        Path missing = folder.resolve("missing");

        Target target = target(Connection.DEFAULT, first, missing, second);

        assertThat(target.name()).isEqualTo("https://second.example (context one)");
        assertThat(target.namespace()).isEqualTo("from-first");
        assertThat(target.config().getOauthToken()).isEqualTo("first");
        assertThat(target(Connection.DEFAULT.context("two"), first, second).namespace())
                .isEqualTo("default");
    }

    @Test
    void takesRelativePathsFromWhereTheirFileIs() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Path config = file("sub/config", simple("certificate-authority: ca.crt", "client-certificate: me.crt"));

        Config made = target(Connection.DEFAULT, config).config();

        assertThat(made.getCaCertFile()).isEqualTo(folder.resolve("sub/ca.crt").toString());
        assertThat(made.getClientCertFile())
                .isEqualTo(folder.resolve("sub/me.crt").toString());
    }

    @Test
    void goesThroughTheProxyOfTheClusterWhateverItsScheme() throws IOException {
        Path config = file("config", simple("proxy-url: http://proxy.example:3128", "token: t"));

        assertThat(target(Connection.DEFAULT, config).config().getHttpsProxy()).isEqualTo("http://proxy.example:3128");
    }

    @Test
    void refusesAProxyThatItCannotSpeakTo() throws IOException {
        Path config = file("config", simple("proxy-url: socks5://proxy.example:1080", "token: t"));

        assertThatThrownBy(() -> target(Connection.DEFAULT, config))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("SOCKS");
    }

    @Test
    void actsAsTheUserThatTheKubeconfigOrTheCallerNames() throws IOException {
        Path config = file("config", simple("x: y", "as: alice, as-groups: [dev, ops]"));

        Config named = target(Connection.DEFAULT, config).config();
        Config asked = target(Connection.DEFAULT.as("bob", "qa"), config).config();

        assertThat(named.getImpersonateUsername()).isEqualTo("alice");
        assertThat(named.getImpersonateGroups()).containsExactly("dev", "ops");
        assertThat(asked.getImpersonateUsername()).isEqualTo("bob");
        assertThat(asked.getImpersonateGroups()).containsExactly("qa");
    }

    @Test
    void readsATokenFromItsFileAnewWhenItIsRefused() throws IOException {
        Path token = file("token", "old\n");
        Target target = target(Connection.DEFAULT, file("config", simple("x: y", "tokenFile: token")));

        assertThat(target.config().getOauthTokenProvider().getToken()).isEqualTo("old");
        assertThat(target.credentials().renew()).isFalse();
        Files.writeString(token, "new");
        assertThat(target.credentials().renew()).isTrue();
        assertThat(target.config().getOauthTokenProvider().getToken()).isEqualTo("new");
    }

    @Test
    void triesNothingAgainByItself() throws IOException {
        assertThat(target(Connection.DEFAULT, file("config", simple("x: y", "token: t")))
                        .config()
                        .getRequestRetryBackoffLimit())
                .isZero();
    }

    @Test
    void namesTheContextsThatThereAre() throws IOException {
        Path config = file("config", simple("x: y", "token: t"));

        assertThatThrownBy(() -> target(Connection.DEFAULT.context("man"), config))
                .hasMessageContaining("There is no context \"man\"")
                .hasMessageContaining("Did you mean \"main\"?");
    }

    @Test
    void saysWhereTheYamlIsBrokenAndNotWhatStandsThere() throws IOException {
        Path config = file("config", "users:\n- name: u\n  user: {token: swordfish\n");

        assertThatThrownBy(() -> target(Connection.DEFAULT, config))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("The kubeconfig " + config + " cannot be used: its YAML is broken at line")
                .message()
                .doesNotContain("swordfish");
    }

    @Test
    void refusesAFileThatIsNoKubeconfig() throws IOException {
        Path config = file("config", "just text");

        assertThatThrownBy(() -> target(Connection.DEFAULT, config)).hasMessageContaining("holds no YAML mapping");
    }

    @Test
    void saysWhichFilesAreMissing() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Connection.DEFAULT.open(Time.system(), surroundings(missing)))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("There is no kubeconfig " + missing);
    }

    @Test
    void looksInTheHomeDirectoryWhenNoFileIsNamed() {
        assertThat(new Surroundings(Map.of(), folder, folder).kubeconfigs())
                .containsExactly(folder.resolve(".kube").resolve("config"));
    }

    private Target target(Connection connection, Path... files) {
        Kubeconfig kubeconfig = Kubeconfig.readAll(List.of(files)).orElseThrow();
        return new ContextTarget(kubeconfig, surroundings(files), connection).target(Time.system());
    }

    private Surroundings surroundings(Path... files) {
        String joined = String.join(
                File.pathSeparator, List.of(files).stream().map(Path::toString).toList());
        return new Surroundings(Map.of("KUBECONFIG", joined), folder, folder.resolve("no-service-account"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String simple(String cluster, String user) {
        return "current-context: main\n"
                + "contexts: [{name: main, context: {cluster: c, user: u}}]\n"
                + "clusters: [{name: c, cluster: {server: 'https://cluster.example', " + cluster + "}}]\n"
                + "users: [{name: u, user: {" + user + "}}]\n";
    }
}
