package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Fingerprint;
import dev.gantry.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    private static final Key PASSWORD = key("password");

    private static V1ConfigMap map(Config config) {
        return app("shop", order().mount("/config", config))
                .synth()
                .all(V1ConfigMap.class)
                .get(0);
    }

    private static String annotation(Service service, String key) {
        return template(service).metadata().orElseThrow().annotations().getOrDefault(key, "");
    }

    @Test
    void filesAndFoldersComeUnderTheirNames(@TempDir Path folder) throws IOException {
        Path single = Files.writeString(folder.resolve("application.yaml"), "a: ä");
        Path conf = Files.createDirectory(folder.resolve("conf"));
        Files.writeString(conf.resolve("two.txt"), "2");
        Files.writeString(conf.resolve("one.txt"), "1");
        Files.write(conf.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xFF});
        Files.createDirectory(conf.resolve("deeper"));

        V1ConfigMap map = map(config("settings", fileOf(single), folder(conf)));

        assertThat(map.data()).isEqualTo(Map.of("application.yaml", "a: ä", "one.txt", "1", "two.txt", "2"));
        assertThat(map.binaryData()).isEqualTo(Map.of("logo.png", ByteContent.of(new byte[] {
            (byte) 0x89, 'P', (byte) 0xFF
        })));
    }

    @Test
    void theLastWordOnAKeyWins(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {(byte) 0xFF});

        V1ConfigMap text = map(config("settings", fileOf(file)).and(file("a", "text")));
        V1ConfigMap bytes = map(config("settings", file("a", "text")).and(folder(folder)));
        V1ConfigMap named = map(config("settings", fileOf(file).named("b"), file("c", ByteContent.utf8("c"))));

        assertThat(text.data()).isEqualTo(Map.of("a", "text"));
        assertThat(text.binaryData()).isEmpty();
        assertThat(bytes.data()).isEmpty();
        assertThat(bytes.binaryData()).containsOnlyKeys("a");
        assertThat(named.binaryData()).containsOnlyKeys("b");
        assertThat(named.data()).containsEntry("c", "c");
    }

    @Test
    void aResourceOfTheClassPathIsAFile() {
        V1ConfigMap map = map(config("settings", resource(ConfigTest.class, "rules/codes.txt")));

        assertThat(map.data()).containsOnlyKeys("codes.txt");
        assertThat(map.data().get("codes.txt")).startsWith("GAN");
    }

    @Test
    void whatCannotBeReadIsAProblemAtItsLine() {
        Service service = order().mount(
                        "/config",
                        config(
                                "settings",
                                file("a", "1"),
                                fileOf(Path.of("no/such.yaml")),
                                folder(Path.of("no/folder")),
                                resource(ConfigTest.class, "none.txt")));

        assertThat(problems(app("shop", service)))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "config-unreadable shop/settings/file",
                        "config-unreadable shop/settings/file",
                        "config-unreadable shop/settings/file");
        assertThat(problems(app("shop", service)).toString())
                .contains("no/such.yaml")
                .contains("no/folder")
                .contains("none.txt beside dev.gantry.ConfigTest");
    }

    @Test
    void aKeyOfAFolderIsKnown(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.txt"), "1");
        Config config = config("settings", folder(folder));

        assertThat(app("shop", order().env("ONE", config.at(key("one.txt"))))
                        .synth()
                        .objects())
                .isNotEmpty();
        assertThat(codes(app("shop", order().env("ONE", config.at(key("two.txt"))))))
                .containsExactly("key-missing");
    }

    @Test
    void aHashedConfigHasItsContentInItsNameWhereverItIsRead() {
        Config config = config("settings", file("a", "1")).hashed();
        Service service = order().mount("/config", config)
                .mount("/one/a", config.at(key("a")))
                .env("A", config.at(key("a")));

        V1ConfigMap map = app("shop", service).synth().all(V1ConfigMap.class).get(0);

        assertThat(map.name()).matches("settings-[0-9a-f]{10}");
        assertThat(map.immutable()).contains(true);
        assertThat(map.metadata().orElseThrow().labels()).containsEntry("app.kubernetes.io/name", "settings");
        assertThat(pod(service).volumes().get(0).configMap().orElseThrow().name())
                .contains(map.name());
        assertThat(container(service)
                        .env()
                        .get(0)
                        .valueFrom()
                        .orElseThrow()
                        .configMapKeyRef()
                        .orElseThrow()
                        .name())
                .contains(map.name());
        assertThat(annotation(service, "gantry.dev/config")).isEmpty();
        assertThat(app(
                                "shop",
                                order().mount("/f", config.files(key("a")))
                                        .mount("/p", projected(config.files(key("a")))))
                        .synth()
                        .yaml())
                .doesNotContainPattern("name: settings\n\\s+items");
        assertThat(map(config.and(file("a", "2"))).name()).isNotEqualTo(map.name());
        assertThat(map(config.and(file("a", "1"))).name()).isEqualTo(map.name());
    }

    @Test
    void anImmutableConfigKeepsItsName() {
        V1ConfigMap map = map(config("settings", file("a", "1")).immutable());

        assertThat(map.name()).isEqualTo("settings");
        assertThat(map.immutable()).contains(true);
        assertThat(map(config("settings", file("a", "1"))).immutable()).isEmpty();
    }

    private static Secret account(String password) {
        return secret("account", PASSWORD.from(literal(password)));
    }

    @Test
    void aChangedSecretRollsThePods() {
        String one = annotation(order().env("P", account("one").at(PASSWORD)), "gantry.dev/secrets");

        assertThat(one).hasSize(16).doesNotContain("one");
        assertThat(annotation(order().mount("/run/account", account("two")), "gantry.dev/secrets"))
                .isNotEqualTo(one);
        assertThat(annotation(order().mount("/run/account", account("one")), "gantry.dev/secrets"))
                .isEqualTo(one);
        assertThat(annotation(order().mount("/run/account", existingSecret("account", PASSWORD)), "gantry.dev/secrets"))
                .isEmpty();
    }

    /** Two values that plans show alike cannot be told apart by what stands on pods or in names. */
    @Test
    void nothingOfASecretTellsMoreThanItsFingerprint() {
        String one = "0";
        String same = "";
        String print = print(one);
        for (int i = 1; same.isEmpty(); i++) {
            if (print(String.valueOf(i)).equals(print)) {
                same = String.valueOf(i);
            }
        }

        assertThat(annotation(order().mount("/run", account(same)), "gantry.dev/secrets"))
                .isEqualTo(annotation(order().mount("/run", account(one)), "gantry.dev/secrets"));
        assertThat(hashedName(account(same))).isEqualTo(hashedName(account(one)));
    }

    private static String print(String value) {
        return Fingerprint.of("account", "password", ByteContent.utf8(value).bytes());
    }

    private static String hashedName(Secret secret) {
        return app("shop", secret.hashed()).synth().all(V1Secret.class).get(0).name();
    }

    @Test
    void aHashedSecretHasAPrintInItsNameWhereverItIsRead() {
        Secret secret = account("one").hashed();
        Service service = order().env("P", secret.at(PASSWORD)).mount("/run/account", secret);

        Manifest manifest = app("shop", service).synth();
        V1Secret made = manifest.all(V1Secret.class).get(0);

        assertThat(made.name()).matches("account-[0-9a-f]{10}");
        assertThat(made.immutable()).contains(true);
        assertThat(pod(service).volumes().get(0).secret().orElseThrow().secretName())
                .contains(made.name());
        assertThat(container(service)
                        .env()
                        .get(0)
                        .valueFrom()
                        .orElseThrow()
                        .secretKeyRef()
                        .orElseThrow()
                        .name())
                .contains(made.name());
        assertThat(hashedName(account("two"))).isNotEqualTo(made.name());
    }

    @Test
    void typedSecretsHaveTheKeysOfTheirType() {
        Manifest manifest = app(
                        "shop",
                        tlsSecret("cert", literal("c"), literal("k")),
                        basicAuthSecret("login", literal("u"), literal("p")),
                        registrySecret("registry", literal("{\"auths\":{}}")))
                .synth();

        assertThat(manifest.get(V1Secret.class, "cert").type()).contains("kubernetes.io/tls");
        assertThat(manifest.get(V1Secret.class, "cert").data()).containsOnlyKeys("tls.crt", "tls.key");
        assertThat(manifest.get(V1Secret.class, "login").type()).contains("kubernetes.io/basic-auth");
        assertThat(manifest.get(V1Secret.class, "login").data()).containsOnlyKeys("username", "password");
        assertThat(manifest.get(V1Secret.class, "registry").type()).contains("kubernetes.io/dockerconfigjson");
        assertThat(manifest.get(V1Secret.class, "registry").data()).containsOnlyKeys(".dockerconfigjson");
    }

    @Test
    void anExternalSecretIsMadeFromAStoreAndReadLikeAnyOther() {
        Secret external = externalSecret(
                "account",
                clusterSecretStore("vault").refreshedEvery(Units.minutes(10)),
                PASSWORD.from(remote("prod/db").property("password").version("3")));
        Service service = order().env("P", external.at(PASSWORD));

        Manifest manifest = app("shop", service).synth();

        assertThat(manifest.all(V1Secret.class)).isEmpty();
        assertThat(manifest.yaml()).contains("""
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: account
                  labels:
                    app.kubernetes.io/managed-by: gantry
                    app.kubernetes.io/name: account
                    app.kubernetes.io/part-of: shop
                spec:
                  data:
                  - remoteRef:
                      key: prod/db
                      property: password
                      version: "3"
                    secretKey: password
                  refreshInterval: 600s
                  secretStoreRef:
                    kind: ClusterSecretStore
                    name: vault
                  target:
                    creationPolicy: Owner
                    name: account
                """);
        assertThat(manifest.objects())
                .extracting(KubernetesObject::kind)
                .as("before the pods that read it")
                .containsSubsequence("ExternalSecret", "Deployment");
        assertThat(codes(app("shop", order().env("U", external.at(key("user"))))))
                .containsExactly("key-missing");
        assertThat(external.toString()).isEqualTo("external secret account [password]");
    }

    @Test
    void noFormOfASecretPrintsItsValue() {
        Secret secret = basicAuthSecret("account", literal("tr0ub4dor-user"), literal("tr0ub4dor"));
        Service service = order().env("P", secret.at(PASSWORD)).mount("/run", secret.hashed());
        App app = app("shop", service, secret.hashed().immutable());

        assertThat("" + secret + secret.hashed() + service + app + app.synth()
                        + app.synth().yaml())
                .doesNotContain("tr0ub4dor")
                .doesNotContain("dHIwdWI0ZG9y");
    }
}
