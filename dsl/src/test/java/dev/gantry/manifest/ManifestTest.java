package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.golden.Golden;
import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinition;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionNames;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionSpec;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionVersion;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleRef;
import dev.gantry.kubernetes.rbac.V1Subject;
import dev.gantry.problem.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private final Manifest shop = Manifest.of("shop", Samples.shop());

    @Test
    void ordersByWhatRefersToWhat() {
        assertThat(shop.objects())
                .extracting(object -> ObjectRef.of(object).toString())
                .containsExactly(
                        "Namespace/shop",
                        "PriorityClass/payments",
                        "Secret/db",
                        "ConfigMap/settings",
                        "Service/order",
                        "Deployment/order",
                        "ServiceMonitor/order");
    }

    @Property(tries = 50)
    void isTheSameInWhateverOrderTheObjectsCame(@ForAll long seed) {
        List<KubernetesObject> shuffled = new ArrayList<>(Samples.shop());
        Collections.shuffle(shuffled, new Random(seed));

        Manifest same = Manifest.of("shop", shuffled);
        Manifest ordered = Manifest.of("shop", Samples.shop());

        assertThat(same).isEqualTo(ordered).hasSameHashCodeAs(ordered);
        assertThat(same.yaml()).isEqualTo(ordered.yaml());
        assertThat(same.digest()).isEqualTo(ordered.digest());
    }

    @Test
    void givesEveryKindThatCanBeAppliedAPlace() {
        Set<String> others = new TreeSet<>();
        for (Kind<?> kind : Kinds.all()) {
            if (Wave.of(ObjectRef.of(kind.apiVersion(), kind.name(), "any")) == Wave.OTHERS) {
                others.add(kind.name());
            }
        }

        // What clusters make for themselves, and questions to a server.
        assertThat(others)
                .containsExactlyInAnyOrder(
                        "Binding",
                        "CSINode",
                        "CSIStorageCapacity",
                        "CertificateSigningRequest",
                        "ComponentStatus",
                        "ControllerRevision",
                        "DeviceTaintRule",
                        "Event",
                        "IPAddress",
                        "Lease",
                        "LocalSubjectAccessReview",
                        "Node",
                        "PodCertificateRequest",
                        "ResourceSlice",
                        "SelfSubjectAccessReview",
                        "SelfSubjectReview",
                        "SelfSubjectRulesReview",
                        "ServiceCIDR",
                        "StorageVersionMigration",
                        "SubjectAccessReview",
                        "TokenReview",
                        "VolumeAttachment");
    }

    @Test
    void keepsOneOfEqualObjects() {
        assertThat(Manifest.of("shop", List.of(Samples.service("order"), Samples.service("order")))
                        .objects())
                .hasSize(1);
    }

    @Test
    void refusesTwoObjectsOfOneIdentity() {
        assertThatThrownBy(() -> Manifest.of(
                        "shop",
                        List.of(
                                Samples.service("order"),
                                Samples.service("order").label("a", "b"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There are two different objects Service/order.");
    }

    @Test
    void takesVersionsOfOneKindForTheSameObject() {
        assertThatThrownBy(() -> Manifest.of(
                        "shop",
                        List.of(
                                UntypedObject.of("example.com/v1", "Widget", "a", Map.of()),
                                UntypedObject.of("example.com/v2", "Widget", "a", Map.of()))))
                .isInstanceOf(ProblemsException.class);
    }

    @Test
    void tellsNamespacesApart() {
        Manifest manifest = Manifest.of(
                "shop",
                List.of(
                        V1ConfigMap.of("a").metadata(m -> m.namespace("one")),
                        V1ConfigMap.of("a").metadata(m -> m.namespace("two"))));

        assertThat(manifest.objects()).hasSize(2);
        assertThat(manifest.find(ObjectRef.of("v1", "ConfigMap", "two", "a"))
                        .orElseThrow()
                        .namespace())
                .contains("two");
        assertThatThrownBy(() -> manifest.get(V1ConfigMap.class, "a")).hasMessageContaining("in several namespaces");
    }

    @Test
    void findsWhatItHolds() {
        assertThat(shop.get(V1Deployment.class, "order").name()).isEqualTo("order");
        assertThat(shop.get(V1Deployment.class, Samples.service("order")).kind())
                .isEqualTo("Deployment");
        assertThat(shop.all(V1Service.class)).hasSize(1);
        assertThat(shop.find(ObjectRef.of("apps/v1", "Deployment", "order"))).isPresent();
        assertThat(shop.find(ObjectRef.of("apps/v1", "Deployment", "payment"))).isEmpty();
    }

    @Test
    void offersNearNamesForWhatItDoesNotHold() {
        assertThatThrownBy(() -> shop.get(V1Service.class, "ordr"))
                .hasMessage("The manifest of shop has no V1Service with the name \"ordr\". Did you mean \"order\"?");
    }

    @Test
    void saysTheNamespaceWhereAnObjectLivesInOne() {
        Manifest placed = shop.inNamespace("dev");

        assertThat(placed.get(V1Service.class, "order").namespace()).contains("dev");
        assertThat(placed.find(ObjectRef.of("v1", "Namespace", "shop"))).isPresent();
        assertThat(placed.find(ObjectRef.of("monitoring.coreos.com/v1", "ServiceMonitor", "order")))
                .as("nobody says that this kind lives in a namespace")
                .isPresent();
        assertThat(shop.inNamespace("dev", unknown -> true)
                        .find(ObjectRef.of("monitoring.coreos.com/v1", "ServiceMonitor", "dev", "order")))
                .isPresent();
    }

    @Test
    void leavesANamespaceThatWasSaid() {
        Manifest manifest = Manifest.of("shop", List.of(V1ConfigMap.of("a").metadata(m -> m.namespace("other"))));

        assertThat(manifest.inNamespace("dev")).isEqualTo(manifest);
    }

    @Test
    void learnsFromADefinitionWhereItsObjectsLive() {
        var widgets = V1CustomResourceDefinition.of(
                "widgets.example.com",
                V1CustomResourceDefinitionSpec.of(
                        "example.com",
                        V1CustomResourceDefinitionNames.of("Widget", "widgets"),
                        "Namespaced",
                        V1CustomResourceDefinitionVersion.of("v1", true, true)));
        Manifest manifest =
                Manifest.of("shop", List.of(UntypedObject.of("example.com/v1", "Widget", "a", Map.of()), widgets));

        assertThat(manifest.inNamespace("dev").objects())
                .extracting(KubernetesObject::namespace)
                .containsExactly(Optional.empty(), Optional.of("dev"));
    }

    @Test
    void looksForBoundAccountsInTheNamespace() {
        var binding = V1RoleBinding.of("b", V1RoleRef.of("ClusterRole", "view"))
                .subjects(
                        V1Subject.of("ServiceAccount", "here"),
                        V1Subject.of("ServiceAccount", "there").namespace("other"),
                        V1Subject.of("User", "jane"));

        assertThat(Manifest.of("shop", List.of(binding))
                        .inNamespace("dev")
                        .get(V1RoleBinding.class, "b")
                        .subjects())
                .extracting(V1Subject::namespace)
                .containsExactly(Optional.of("dev"), Optional.of("other"), Optional.empty());
    }

    @Test
    void printsAsYaml() {
        Golden.assertMatches("dev/gantry/manifest/shop.yaml", shop.yaml(Secrets.SHOWN));
    }

    @Test
    void printsAsAListOfJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        shop.json(Secrets.FINGERPRINTS, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":\"Namespace\"")
                .doesNotContain(ByteContent.utf8("hunter2").base64());
    }

    @Test
    void hasAnotherDigestForAnotherContent() {
        Manifest other = Manifest.of("shop", List.of(Samples.service("order")));

        assertThat(other.digest()).matches("[0-9a-f]{64}").isNotEqualTo(shop.digest());
        assertThat(Manifest.of("other", Samples.shop()).digest()).isNotEqualTo(shop.digest());
        assertThat(Manifest.of("shop", List.of(Samples.secret("db", "one"))).digest())
                .isNotEqualTo(Manifest.of("shop", List.of(Samples.secret("db", "two")))
                        .digest());
    }

    @Test
    void namesItsObjectsWhenPrinted() {
        assertThat(shop.toString()).startsWith("shop\n  Namespace/shop\n").doesNotContain("hunter2");
        assertThat(shop.get(V1Secret.class, "db").toString()).doesNotContain("hunter2");
    }
}
