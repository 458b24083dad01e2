package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1EnvVar;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvTest {
    private static final Port SQL = port("sql", 3306);
    private static final Key PASSWORD = key("password"), CUTOFF = key("cutoff");

    private static List<String> names(Service service) {
        return container(service).env().stream().map(V1EnvVar::name).toList();
    }

    private static String value(Service service, String name) {
        return container(service).env().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .flatMap(V1EnvVar::value)
                .orElseThrow();
    }

    @Test
    void keepsTheOrderInWhichVariablesWereSaid() {
        assertThat(names(order().env("Z", "1").env("A", "2").env(env("M", "3").and("B", "4"))))
                .containsExactly("Z", "A", "M", "B");
    }

    @Test
    void lastWordOnANameWins() {
        Service service = order().env("A", "1").env(env("A", "2").and("B", "2")).env("B", "3");

        assertThat(names(service)).containsExactly("A", "B");
        assertThat(value(service, "A")).isEqualTo("2");
        assertThat(value(service, "B")).isEqualTo("3");
    }

    @Test
    void anEndpointIsHostAndPortAndItsPartsCanBeHadAlone() {
        Endpoint sql = mysql().at(SQL);
        Service service = order().env("BOTH", sql)
                .env("HOST", sql.host())
                .env("PORT", sql.port())
                .env("ROOT", sql.url("http"))
                .env("URL", sql.url("jdbc:mysql", "/orders"));

        assertThat(value(service, "BOTH")).isEqualTo("mysql:3306");
        assertThat(value(service, "HOST")).isEqualTo("mysql");
        assertThat(value(service, "PORT")).isEqualTo("3306");
        assertThat(value(service, "ROOT")).isEqualTo("http://mysql:3306");
        assertThat(value(service, "URL")).isEqualTo("jdbc:mysql://mysql:3306/orders");
    }

    @Test
    void othersCallTheServicePort() {
        Service gateway = service("gateway", image("acme/gateway", "1"))
                .port(port("http", 8080).servicePort(80));

        assertThat(value(order().env("URL", gateway.http().url("http")), "URL")).isEqualTo("http://gateway:80");
    }

    @Test
    void theNumberIsThatOfThePartInTheApp() {
        Service old = service("gateway", image("acme/gateway", "1")).http(8080);
        Service caller = order().env("URL", old.http().url("http"));

        String url = app("shop", caller, old.http(9090))
                .synth()
                .get(dev.gantry.kubernetes.apps.V1Deployment.class, caller)
                .spec()
                .template()
                .spec()
                .orElseThrow()
                .containers()
                .get(0)
                .env()
                .get(0)
                .value()
                .orElseThrow();

        assertThat(url).isEqualTo("http://gateway:9090");
    }

    @Test
    void readsKeysOfSecretsAndConfigsAndFactsOfThePod() {
        Secret account = secret("account", PASSWORD.from(literal("s3cret")));
        Config settings = config("settings", CUTOFF.value("22:00"));
        Service service = order().env("PASSWORD", account.at(PASSWORD))
                .env("CUTOFF", settings.at(CUTOFF))
                .env("ME", PodField.POD_NAME);

        List<V1EnvVar> env = container(service).env();

        assertThat(env.get(0)
                        .valueFrom()
                        .orElseThrow()
                        .secretKeyRef()
                        .orElseThrow()
                        .name())
                .contains("account");
        assertThat(env.get(0)
                        .valueFrom()
                        .orElseThrow()
                        .secretKeyRef()
                        .orElseThrow()
                        .key())
                .isEqualTo("password");
        assertThat(env.get(1)
                        .valueFrom()
                        .orElseThrow()
                        .configMapKeyRef()
                        .orElseThrow()
                        .name())
                .contains("settings");
        assertThat(env.get(2).valueFrom().orElseThrow().fieldRef().orElseThrow().fieldPath())
                .isEqualTo("metadata.name");
        assertThat(app("shop", service).synth().get(V1ConfigMap.class, settings).data())
                .containsEntry("cutoff", "22:00");
    }
}
