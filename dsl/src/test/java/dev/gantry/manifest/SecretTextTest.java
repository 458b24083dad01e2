package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.core.V1Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTextTest {
    private static String yaml(KubernetesObject... objects) {
        return Manifest.of("shop", List.of(objects)).yaml();
    }

    @Test
    void showsFingerprintsInPlaceOfValues() {
        String text = yaml(V1Secret.of("db")
                .type("Opaque")
                .data(Map.of("password", ByteContent.utf8("hunter2")))
                .stringData(Map.of("user", "shopkeeper"))
                .label("a", "b"));

        assertThat(text)
                .matches("""
                        apiVersion: v1
                        kind: Secret
                        metadata:
                          name: db
                          labels:
                            a: b
                        type: Opaque
                        data:
                          password: <secret [0-9a-f]{4}>
                          user: <secret [0-9a-f]{4}>
                        """)
                .doesNotContain(
                        "hunter2", "shopkeeper", ByteContent.utf8("hunter2").base64());
    }

    @Test
    void givesAValueOneFingerprintInEitherField() {
        assertThat(yaml(V1Secret.of("db").data(Map.of("password", ByteContent.utf8("hunter2")))))
                .isEqualTo(yaml(V1Secret.of("db").stringData(Map.of("password", "hunter2"))));
    }

    @Test
    void showsThatAValueChanged() {
        assertThat(yaml(Samples.secret("db", "hunter2"))).isNotEqualTo(yaml(Samples.secret("db", "hunter3")));
    }

    @Test
    void doesNotShowThatTwoValuesAreEqual() {
        byte[] value = {1, 2, 3};

        assertThat(Fingerprint.of("db", "password", value))
                .isNotEqualTo(Fingerprint.of("db", "user", value))
                .isNotEqualTo(Fingerprint.of("other", "password", value));
    }

    @Test
    void isTheSameFingerprintEverywhere() {
        assertThat(yaml(Samples.secret("db", "hunter2"))).contains("password: <secret 32f2>");
    }

    @Test
    void hidesTheValuesOfAnUntypedSecretOfAnyShape() {
        String text = yaml(UntypedObject.of(
                "v1",
                "Secret",
                "odd",
                Map.of(
                        "data",
                                Map.of(
                                        "nested",
                                        Map.of("deep", List.of("hunter2", 42L)),
                                        "number",
                                        12345L,
                                        "bool",
                                        true),
                        "stringData", List.of("hunter2"),
                        "immutable", true)));

        assertThat(text)
                .doesNotContain("hunter2", "42\n", "12345", "deep")
                .contains("nested: <secret ", "number: <secret ", "immutable: true");
    }

    @Test
    void hidesTheCopyThatKubectlKeeps() {
        String text = yaml(Samples.secret("db", "x")
                .annotation("kubectl.kubernetes.io/last-applied-configuration", "{\"data\":\"hunter2\"}")
                .annotation("team", "shop"));

        assertThat(text).doesNotContain("hunter2").contains("team: shop");
    }

    @Test
    void showsValuesWhereAsked() {
        assertThat(Manifest.of("shop", List.of(Samples.secret("db", "hunter2"))).yaml(Secrets.SHOWN))
                .contains(ByteContent.utf8("hunter2").base64());
    }

    @Test
    void leavesOtherKindsAlone() {
        assertThat(yaml(UntypedObject.of("example.com/v1", "Secret", "a", Map.of("data", Map.of("a", "b")))))
                .contains("a: b");
    }
}
