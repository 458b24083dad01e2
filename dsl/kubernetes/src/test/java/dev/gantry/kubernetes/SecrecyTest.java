package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.problem.GantryException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a Secret holds is written where it must be, and printed nowhere. */
class SecrecyTest {
    private static final String PASSWORD = "hunter2";

    @Test
    void printsASecretWithoutItsData() {
        V1Secret secret = V1Secret.of("account")
                .data(Map.of("password", ByteContent.utf8(PASSWORD)))
                .stringData(Map.of("user", PASSWORD))
                .annotation("kubectl.kubernetes.io/last-applied-configuration", PASSWORD)
                .annotation("team", "shop");

        assertThat(secret.toString())
                .doesNotContain(PASSWORD, ByteContent.utf8(PASSWORD).base64())
                .contains("\"password\": \"…\"", "\"user\": \"…\"", "\"team\": \"shop\"");
    }

    @Test
    void printsAnUntypedSecretWithoutItsData() {
        UntypedObject secret = UntypedObject.of(
                "v1", "Secret", "account", Map.of("stringData", Map.of("password", PASSWORD, "pin", 1234)));

        assertThat(secret.toString()).doesNotContain(PASSWORD, "1234").contains("account");
    }

    @Test
    void writesTheDataWhereItIsAskedFor() {
        V1Secret secret = V1Secret.of("account").data(Map.of("password", ByteContent.utf8(PASSWORD)));

        assertThat(TreeWriter.tree(secret).at("/data/password").asString()).isEqualTo("aHVudGVyMg==");
        assertThat(secret.data()).containsEntry("password", ByteContent.utf8(PASSWORD));
    }

    @Test
    void printsBytesByTheirNumber() {
        assertThat(ByteContent.utf8(PASSWORD)).hasToString("7 bytes");
    }

    @Test
    void keepsATextThatIsNotBase64OutOfTheError() {
        assertThatThrownBy(() -> ByteContent.base64("hunter2!"))
                .isInstanceOf(GantryException.class)
                .satisfies(e -> assertThat(e.toString()).doesNotContain(PASSWORD));
    }
}
