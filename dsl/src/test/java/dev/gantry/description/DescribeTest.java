package dev.gantry.description;

import static dev.gantry.Gantry.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.Default;
import dev.gantry.Service;
import dev.gantry.Upgrade;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.problem.ProblemsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescribeTest {
    private static Service order() {
        return service("order", image("acme/order", "1.4.2")).http(8080);
    }

    private static WorkloadDescription described(Service service) {
        return app("shop", service).describe().workload(service.name()).orElseThrow();
    }

    @Test
    void aDefaultIsFilledInWhereItMadeADifference() {
        assertThat(described(order()).filledIn()).contains("READINESS").doesNotContain("SPREAD", "ROLL_ON_CONFIG");
        assertThat(described(order().replicas(2)).filledIn()).contains("SPREAD", "DISRUPTION_BUDGET");
        assertThat(described(order().mount("/x", config("x", file("a", "b")))).filledIn())
                .contains("ROLL_ON_CONFIG");
    }

    @ParameterizedTest
    @EnumSource(Default.class)
    void aDefaultThatIsSwitchedOffIsToldSo(Default off) {
        WorkloadDescription order = described(order().replicas(2).without(off));

        assertThat(order.switchedOff()).containsExactly(off.name());
        assertThat(order.filledIn()).doesNotContain(off.name());
    }

    @Test
    void callsAreToldAtBothEnds() {
        Service order = order();
        Service basket = service("basket", image("acme/basket", "1.0.0"))
                .http(8080)
                .env("ORDER", order.http().url("http"))
                .env("ORDER_HOST", order.http().host());
        AppDescription shop = app("shop", basket).describe();

        assertThat(shop.workload("basket").orElseThrow().calls())
                .containsExactly(new CallDescription("order", "http", false));
        assertThat(shop.workload("order").orElseThrow().calledBy())
                .containsExactly(new CallDescription("basket", "http", false));
    }

    @Test
    void sumsCountTheContainersThatRunTogether() {
        V1Container before = V1Container.of("before")
                .image("acme/before:1")
                .resources(resources -> resources.requests(Map.of(
                        "cpu", Quantity.of("2"),
                        "memory", Quantity.of("1Mi"))));
        Service order = order().replicas(3)
                .requests(millicores(250), mebibytes(100))
                .sidecar(sidecar("proxy", image("acme/proxy", "1")).requests(millicores(50), mebibytes(28)))
                .customizePod(pod -> pod.plusInitContainers(before));

        assertThat(described(order).requests()).hasToString("2050m cpu, 128Mi memory");
        assertThat(app("shop", order).describe().footprint().atRest().requests())
                .hasToString("6150m cpu, 384Mi memory");
    }

    @Test
    void whatStandsInForAnotherBelongsToIt() {
        Service order = order().replicas(3).upgrade(Upgrade.canary(Upgrade.step(percent(10), minutes(5))));
        AppDescription shop = app("shop", order).describe();

        assertThat(shop.workloads()).extracting(WorkloadDescription::name).containsExactly("order");
        assertThat(described(order).objects()).contains("Deployment/order", "Deployment/order-canary");
        assertThat(described(order).upgrade().sentences()).contains("canary: 10% for 5m, then all");
        assertThat(shop.others()).isEmpty();
    }

    @Test
    void whatWasCustomizedIsDescribedAsItIs() {
        Service order = order().customizeContainer(container -> container.image("acme/other:2"));

        assertThat(described(order).main().image()).isEqualTo("acme/other:2");
    }

    @Test
    void anAppThatIsWrongIsNotDescribed() {
        assertThatThrownBy(() -> app("shop", order().replicas(-1)).describe()).isInstanceOf(ProblemsException.class);
    }

    @Test
    void aManifestAloneTellsAllButCallsAndDefaults() {
        AppDescription read = AppDescription.of(app("shop", order().replicas(2)).synth());

        WorkloadDescription order = read.workload("order").orElseThrow();
        assertThat(order.kind()).isEqualTo("Deployment");
        assertThat(order.instances().least()).isEqualTo(2);
        assertThat(order.placement()).hasSize(2);
        assertThat(order.filledIn()).isEqualTo(List.of());
        assertThat(read.others()).isEmpty();
    }
}
