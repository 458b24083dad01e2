package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.UnsetSecret;
import dev.gantry.problem.GantryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    private static final Key PASSWORD = key("password"), USER = key("user");

    @Test
    void printsNoValueAnywhere() {
        Secret account = secret("account", PASSWORD.from(literal("tr0ub4dor")));
        Service service = order().env("PASSWORD", account.at(PASSWORD)).mount("/run/account", account);
        App app = app("shop", service, account);

        assertThat(account.toString()
                        + account.at(PASSWORD)
                        + service
                        + app
                        + app.synth()
                        + app.synth().yaml())
                .doesNotContain("tr0ub4dor")
                .doesNotContain("dHIwdWI0ZG9y");
        assertThat(account).isNotEqualTo(secret("account", PASSWORD.from(literal("other"))));
    }

    @Test
    void takesItsValueFromAVariableAFileOrAText(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("user"), "root");
        Secret account = secret("account", PASSWORD.from(environmentVariable("PATH")), USER.from(contentOf(file)));

        Manifest manifest = app("shop", account).synth();

        assertThat(manifest.get(V1Secret.class, account).data())
                .containsEntry("password", ByteContent.utf8(System.getenv("PATH")))
                .containsEntry("user", ByteContent.utf8("root"));
        assertThat(UnsetSecret.in(manifest)).isEmpty();
    }

    /** Prints what is not set, in a JVM of its own. */
    static final class Unset {
        private Unset() {}

        public static void main(String... args) {
            Secret account = secret("account", PASSWORD.from(environmentVariable("GANTRY_TEST_EMPTY")));
            System.out.print(UnsetSecret.in(app("shop", account).synth()));
        }
    }

    @Test
    void aVariableThatIsEmptyIsNotSet() throws IOException {
        String classPath = Objects.requireNonNullElseGet(
                System.getProperty("surefire.test.class.path"), () -> System.getProperty("java.class.path"));
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Unset.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        java.environment().put("GANTRY_TEST_EMPTY", "");

        assertThat(new String(java.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("environment variable GANTRY_TEST_EMPTY is not set");
    }

    @Test
    void whatIsNotSetIsNamedAndHasAPlaceholder() {
        Secret account = secret(
                "account",
                PASSWORD.from(environmentVariable("GANTRY_TEST_NEVER_SET")),
                USER.from(contentOf(Path.of("no/such/file"))));

        Manifest manifest = app("shop", account).synth();

        assertThat(UnsetSecret.in(manifest))
                .extracting(UnsetSecret::toString)
                .containsExactly(
                        "Secret/account key password: environment variable GANTRY_TEST_NEVER_SET is not set",
                        "Secret/account key user: file no/such/file is not set");
        assertThat(manifest.get(V1Secret.class, account).data())
                .containsEntry("password", ByteContent.utf8("<unset: environment variable GANTRY_TEST_NEVER_SET>"));
    }

    @Test
    void whatLacksAValueIsRefusedBeforeItIsPlanned() {
        Secret account = secret("account", PASSWORD.from(environmentVariable("GANTRY_TEST_NEVER_SET")));
        Manifest manifest = app("shop", account).synth();

        assertThatThrownBy(() -> UnsetSecret.refuse(manifest))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("environment variable GANTRY_TEST_NEVER_SET is not set");
        assertThatNoException()
                .isThrownBy(() -> UnsetSecret.refuse(app("shop", secret("account", PASSWORD.from(literal("x"))))
                        .synth()));
    }

    @Test
    void anExistingSecretIsReferredToAndNotMade() {
        Secret tls = existingSecret("tls", key("tls.crt"), key("tls.key"));

        Manifest manifest = app("shop", order().mount("/tls", tls)).synth();

        assertThat(manifest.all(V1Secret.class)).isEmpty();
        assertThat(pod(order().mount("/tls", tls))
                        .volumes()
                        .get(0)
                        .secret()
                        .orElseThrow()
                        .secretName())
                .contains("tls");
    }

    @Test
    void aKeyThatItDoesNotHaveIsAProblem() {
        Secret account = secret("account", PASSWORD.from(literal("x")));

        assertThat(codes(app("shop", order().env("USER", account.at(USER))))).containsExactly("key-missing");
        assertThat(codes(app(
                        "shop",
                        order().env("USER", existingSecret("account", PASSWORD).at(USER)))))
                .containsExactly("key-missing");
        assertThat(app("shop", order().env("USER", existingSecret("account").at(USER)))
                        .synth()
                        .objects())
                .isNotEmpty();
    }
}
