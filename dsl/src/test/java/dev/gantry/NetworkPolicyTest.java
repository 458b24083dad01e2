package dev.gantry;

import static dev.gantry.ApiResource.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.NetworkPolicies.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.networking.V1NetworkPolicyEgressRule;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPort;
import dev.gantry.kubernetes.networking.V1NetworkPolicySpec;
import dev.gantry.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {
    private static final String DNS = "[kube-system/kube-dns] [UDP 53, TCP 53]";

    private static final Outside STRIPE = outside("api.stripe.com", 443);

    private static V1NetworkPolicySpec policy(App app, String name) {
        return app.synth().get(V1NetworkPolicy.class, name).spec().orElseThrow();
    }

    /** Each rule in short: to whom, at which ports; what is empty is everything. */
    private static List<String> egress(App app, String name) {
        return policy(app, name).egress().stream()
                .map(NetworkPolicyTest::inShort)
                .toList();
    }

    private static String inShort(V1NetworkPolicyEgressRule rule) {
        List<String> to = rule.to().stream()
                .map(peer -> peer.ipBlock()
                        .map(block -> block.cidr())
                        .orElseGet(() -> peer.namespaceSelector()
                                        .map(in -> in.matchLabels().get("kubernetes.io/metadata.name") + "/")
                                        .orElse("")
                                + String.join(
                                        ",",
                                        peer.podSelector()
                                                .orElseThrow()
                                                .matchLabels()
                                                .values())))
                .toList();
        return to + " " + rule.ports().stream().map(NetworkPolicyTest::inShort).toList();
    }

    private static String inShort(V1NetworkPolicyPort port) {
        return port.protocol().orElseThrow() + " " + port.port().orElseThrow();
    }

    private static Worker billing() {
        return worker("billing", image("acme/billing", "1"))
                .env("DATABASE", mysql().at(port("sql", 3306)))
                .env("STRIPE", STRIPE.url("https", "/v1"));
    }

    @Test
    void whatGoesOutIsFreeUnlessTheAppSaysOtherwise() {
        assertThat(policy(app("shop", order()), "order").policyTypes())
                .containsExactly(V1NetworkPolicySpec.PolicyType.INGRESS);
        assertThat(app("shop", billing()).synth().all(V1NetworkPolicy.class))
                .extracting(KubernetesObject::name)
                .containsExactly("mysql");
    }

    @Test
    void exactPoliciesLetOutToWhatIsCalledAndToDns() {
        App app = app("shop", billing()).networkPolicies(exact());

        assertThat(policy(app, "billing").policyTypes())
                .containsExactly(V1NetworkPolicySpec.PolicyType.INGRESS, V1NetworkPolicySpec.PolicyType.EGRESS);
        assertThat(policy(app, "billing").ingress()).isEmpty();
        assertThat(egress(app, "billing")).containsExactly(DNS, "[mysql,shop] [TCP 3306]", "[] [TCP 443]");
        assertThat(egress(app, "mysql")).containsExactly(DNS, "[mysql,shop] []");
    }

    @Test
    void callsGoToThePortThatThePodsListenAt() {
        Service gateway = service("gateway", image("acme/gateway", "1"))
                .port(port("http", 8080).servicePort(80));
        Service web = service("web", image("acme/web", "1")).http(8080).calls(gateway.http());

        assertThat(egress(app("shop", web).networkPolicies(exact()), "web"))
                .containsExactly(DNS, "[web,shop] []", "[gateway,shop] [TCP 8080]");
    }

    @Test
    void hostsOutsideAreReachedWhereTheyAre() {
        Worker worker = worker("sync", image("acme/sync", "1"))
                .calls(
                        STRIPE.within("203.0.113.0/24", "2001:db8::/32"),
                        outside("198.51.100.7", 5432),
                        outside("10.20.0.0/16", 389),
                        outside("time.example.com", 123).protocol(Port.Protocol.UDP))
                .sidecar(sidecar("shipper", image("acme/shipper", "1")).env("LOGS", outside("logs.example.com", 443)));

        assertThat(egress(app("shop", worker).networkPolicies(exact()), "sync"))
                .containsExactly(
                        DNS,
                        "[] [TCP 443, UDP 123]",
                        "[203.0.113.0/24, 2001:db8::/32] [TCP 443]",
                        "[198.51.100.7/32] [TCP 5432]",
                        "[10.20.0.0/16] [TCP 389]");
    }

    @Test
    void anywhereIsAnywhere() {
        Worker crawler = worker("crawler", image("acme/crawler", "1")).calls(anywhere());

        assertThat(egress(app("shop", crawler).networkPolicies(exact()), "crawler"))
                .containsExactly("[] []");
    }

    @Test
    void theApiServerIsReachedByWhoMayUseIt() {
        Service watcher = order().mayRead(PODS);

        assertThat(egress(app("shop", watcher).networkPolicies(exact()), "order"))
                .containsExactly(DNS, "[order,shop] []", "[] [TCP 443, TCP 6443]");
        assertThat(egress(app("shop", watcher).networkPolicies(exact().apiServer("172.16.0.1/32")), "order"))
                .contains("[172.16.0.1/32] [TCP 443, TCP 6443]");
    }

    @Test
    void aCacheOfNamesIsAskedToo() {
        assertThat(egress(app("shop", order()).networkPolicies(exact().dns("169.254.20.10/32")), "order"))
                .contains("[kube-system/kube-dns, 169.254.20.10/32] [UDP 53, TCP 53]");
    }

    @Test
    void theRestOfTheNamespaceIsCutOffOnlyWhereTheAppSaysSo() {
        V1NetworkPolicySpec denied =
                policy(app("shop", order()).networkPolicies(incoming().denyingOthers()), "shop-default-deny");

        assertThat(denied.podSelector().orElseThrow().matchLabels()).isEmpty();
        assertThat(denied.policyTypes()).hasSize(2);
        assertThat(denied.ingress()).isEmpty();
        assertThat(denied.egress()).isEmpty();
        assertThat(app("shop", order()).networkPolicies(exact()).synth().all(V1NetworkPolicy.class))
                .hasSize(1);
    }

    @Test
    void aWorkloadWithoutPolicyHasNone() {
        App app = app("shop", billing().without(Default.NETWORK_POLICY)).networkPolicies(exact());

        assertThat(app.synth().all(V1NetworkPolicy.class))
                .extracting(KubernetesObject::name)
                .containsExactly("mysql");
    }

    @Test
    void anAddressOutsideStandsInTheVariable() {
        Manifest manifest = app("shop", billing().env("HOST", STRIPE.host()).env("BOTH", STRIPE))
                .synth();

        assertThat(manifest.yaml())
                .contains("value: https://api.stripe.com:443/v1")
                .contains("value: api.stripe.com\n")
                .contains("value: api.stripe.com:443\n");
    }

    @Test
    void whatIsNoHostOrRangeIsAProblem() {
        assertThat(codes(app("shop", order().calls(outside("https://x.example.com", 443)))))
                .containsExactly("host-invalid");
        assertThat(codes(app("shop", order().calls(outside("x.example.com", 0)))))
                .containsExactly("port-out-of-range");
        assertThat(codes(app("shop", order().calls(STRIPE.within("203.0.113.0")))))
                .containsExactly("cidr-invalid");
        assertThat(codes(app("shop", order()).networkPolicies(exact().apiServer("kubernetes"))))
                .containsExactly("cidr-invalid");
    }
}
