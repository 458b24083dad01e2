package dev.gantry;

import static dev.gantry.ApiResource.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1LocalObjectReference;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1ServiceAccount;
import dev.gantry.kubernetes.rbac.V1ClusterRole;
import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1PolicyRule;
import dev.gantry.kubernetes.rbac.V1Role;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.manifest.Manifest;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Secret REGISTRY = existingSecret("registry", key(".dockerconfigjson"));

    @Test
    void whoMayReadHasAnAccountARoleAndAToken() {
        Service reader = order().mayRead(CONFIG_MAPS, DEPLOYMENTS);

        Manifest manifest = app("shop", reader).synth();

        assertThat(manifest.get(V1ServiceAccount.class, reader).automountServiceAccountToken())
                .contains(false);
        assertThat(pod(reader).serviceAccountName()).contains("order");
        assertThat(pod(reader).automountServiceAccountToken()).contains(true);
        assertThat(manifest.get(V1Role.class, reader).rules())
                .containsExactly(
                        V1PolicyRule.of("get", "list", "watch").apiGroups("").resources("configmaps"),
                        V1PolicyRule.of("get", "list", "watch")
                                .apiGroups("apps")
                                .resources("deployments"));
        V1RoleBinding binding = manifest.get(V1RoleBinding.class, reader);
        assertThat(binding.roleRef().name()).isEqualTo("order");
        assertThat(binding.subjects().get(0).name()).isEqualTo("order");
    }

    @Test
    void whoMayNothingHasNeitherAccountNorToken() {
        Manifest manifest = app("shop", order()).synth();

        assertThat(manifest.all(V1ServiceAccount.class)).isEmpty();
        assertThat(manifest.all(V1Role.class)).isEmpty();
        assertThat(pod(order()).serviceAccountName()).isEmpty();
        assertThat(pod(order()).automountServiceAccountToken()).contains(false);
    }

    @Test
    void whoMayWriteByNameMayMakeNone() {
        Service leader =
                order().mayWrite(LEASES.named("order-leader"), JOBS).may("create", ApiResource.of("", "pods/exec"));

        assertThat(app("shop", leader).synth().get(V1Role.class, leader).rules())
                .containsExactly(
                        V1PolicyRule.of("get", "list", "watch", "update", "patch", "delete")
                                .apiGroups("coordination.k8s.io")
                                .resources("leases")
                                .resourceNames("order-leader"),
                        V1PolicyRule.of("get", "list", "watch", "create", "update", "patch", "delete")
                                .apiGroups("batch")
                                .resources("jobs"),
                        V1PolicyRule.of("create").apiGroups("").resources("pods/exec"));
    }

    @Test
    void rightsElsewhereAreGivenToTheAccountInTheAppsNamespace() {
        Service reader = order().mayRead(PODS.in("monitoring"), PODS.in("shop-prod"), NODES, SECRETS.everywhere());

        Manifest manifest = app("shop", reader).namespace("shop-prod").synth();

        assertThat(manifest.all(V1Role.class))
                .extracting(role -> role.namespace().orElse("") + "/" + role.name())
                .containsExactlyInAnyOrder("monitoring/shop-order", "shop-prod/order");
        assertThat(manifest.all(V1RoleBinding.class))
                .allSatisfy(binding ->
                        assertThat(binding.subjects().get(0).namespace()).contains("shop-prod"));
        assertThat(manifest.get(V1ClusterRole.class, "shop-prod:shop:order").rules())
                .hasSize(2);
        assertThat(manifest.get(V1ClusterRoleBinding.class, "shop-prod:shop:order")
                        .subjects()
                        .get(0)
                        .namespace())
                .contains("shop-prod");
        assertThat(codes(app("shop", reader))).containsOnly("namespace-unsaid");
    }

    @Test
    void anAccountIsSharedOrIsThereAlready() {
        ServiceAccount shared = serviceAccount("robot").annotation("cloud.example.com/role", "reader");
        Service reader = order().serviceAccount(shared).mayRead(CONFIG_MAPS);
        Worker other = worker("sync", image("acme/sync", "1")).serviceAccount(shared);

        Manifest manifest = app("shop", reader, other).synth();

        assertThat(manifest.all(V1ServiceAccount.class))
                .extracting(KubernetesObject::name)
                .containsExactly("robot");
        assertThat(manifest.all(V1ServiceAccount.class)
                        .get(0)
                        .metadata()
                        .orElseThrow()
                        .annotations())
                .containsEntry("cloud.example.com/role", "reader");
        assertThat(manifest.get(V1RoleBinding.class, reader).subjects().get(0).name())
                .isEqualTo("robot");
        assertThat(pod(other).serviceAccountName()).contains("robot");
        assertThat(pod(other).automountServiceAccountToken()).contains(false);

        Service existing = order().serviceAccount(existingServiceAccount("robot"));
        assertThat(app("shop", existing).synth().all(V1ServiceAccount.class)).isEmpty();
        assertThat(pod(existing).serviceAccountName()).contains("robot");
    }

    @Test
    void aTokenForAnAudienceIsMounted() {
        Service service = order().mount("/var/run/vault", token("vault").expiresAfter(Units.hours(2)));

        var projected = pod(service)
                .volumes()
                .get(0)
                .projected()
                .orElseThrow()
                .sources()
                .get(0);
        var token = projected.serviceAccountToken().orElseThrow();
        assertThat(token.audience()).contains("vault");
        assertThat(token.expirationSeconds()).contains(7200L);
        assertThat(container(service).volumeMounts().get(0).mountPath()).isEqualTo("/var/run/vault");
        assertThat(codes(app("shop", order().mount("/run/a", token("a").expiresAfter(Units.seconds(599))))))
                .containsExactly("token-expiry-out-of-range");
    }

    @Test
    void imagesArePulledWithTheWorkloadsSecretsAndTheApps() {
        Service service = order().imagePullSecrets(existingSecret("own", key(".dockerconfigjson")));
        App app = app("shop", service).imagePullSecrets(REGISTRY);

        assertThat(app.synth()
                        .get(V1Deployment.class, service)
                        .spec()
                        .template()
                        .spec()
                        .orElseThrow()
                        .imagePullSecrets())
                .extracting(V1LocalObjectReference::name)
                .extracting(name -> name.orElseThrow())
                .containsExactly("own", "registry");
        assertThat(codes(app(
                        "shop",
                        order().imagePullSecrets(secret("x", key("config").from(literal("{}")))))))
                .containsExactly("key-missing");
    }

    @Test
    void aNamespaceIsHeldToALevelOfPodSecurity() {
        App app = app("shop", order()).podSecurity(PodSecurity.RESTRICTED);

        assertThat(app.namespace("shop-prod")
                        .synth()
                        .get(V1Namespace.class, "shop-prod")
                        .metadata()
                        .orElseThrow()
                        .labels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(codes(app)).containsExactly("namespace-unsaid");
    }
}
