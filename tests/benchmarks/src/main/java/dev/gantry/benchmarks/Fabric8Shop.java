package dev.gantry.benchmarks;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects of {@link Shop}, made by fabric8's builders and written by fabric8, as a Java team would without Gantry. */
public final class Fabric8Shop {
    private final String name;
    private final int number;

    private Fabric8Shop(int number) {
        this.name = "service-" + number;
        this.number = number;
    }

    /** Writes all objects as YAML to standard output. */
    public static void main(String... args) throws IOException {
        int services = Integer.parseInt(System.getenv().getOrDefault("SERVICES", "1"));
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            for (int i = 0; i < services; i++) {
                for (HasMetadata object : new Fabric8Shop(i).objects()) {
                    out.write(Serialization.asYaml(object));
                }
            }
        }
    }

    private List<HasMetadata> objects() {
        return List.of(
                new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .withAutomountServiceAccountToken(false)
                        .build(),
                new ConfigMapBuilder()
                        .withMetadata(metadata(with(selector(), "app.kubernetes.io/managed-by", "gantry")))
                        .addToData("application.yaml", Shop.settings(name))
                        .build(),
                new ServiceBuilder()
                        .withMetadata(metadata(labels()))
                        .withNewSpec()
                        .withSelector(selector())
                        .addNewPort()
                        .withName("http")
                        .withPort(8080)
                        .withTargetPort(new IntOrString("http"))
                        .endPort()
                        .endSpec()
                        .build(),
                deployment(),
                autoscaler(),
                new PodDisruptionBudgetBuilder()
                        .withMetadata(metadata(labels()))
                        .withNewSpec()
                        .withNewSelector()
                        .withMatchLabels(selector())
                        .endSelector()
                        .withMaxUnavailable(new IntOrString(1))
                        .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                        .endSpec()
                        .build());
    }

    private HorizontalPodAutoscaler autoscaler() {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(metadata(labels()))
                .withNewSpec()
                .withNewScaleTargetRef("apps/v1", "Deployment", name)
                .withMinReplicas(2)
                .withMaxReplicas(10)
                .addNewMetric()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(70)
                .endTarget()
                .endResource()
                .endMetric()
                .endSpec()
                .build();
    }

    private Deployment deployment() {
        Map<String, String> versioned = with(labels(), "app.kubernetes.io/version", version());
        return new DeploymentBuilder()
                .withMetadata(metadata(versioned))
                .withNewSpec()
                .withNewSelector()
                .withMatchLabels(selector())
                .endSelector()
                .withRevisionHistoryLimit(3)
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString("25%"))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(versioned)
                .endMetadata()
                .withNewSpec()
                .withContainers(container().build())
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .withServiceAccountName(name)
                .withTerminationGracePeriodSeconds(35L)
                .withTopologySpreadConstraints(spread("kubernetes.io/hostname"), spread("topology.kubernetes.io/zone"))
                .addNewVolume()
                .withName("config-" + name)
                .withNewConfigMap()
                .withName(name)
                .endConfigMap()
                .endVolume()
                .addNewVolume()
                .withName("scratch-tmp")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private ContainerBuilder container() {
        return new ContainerBuilder()
                .withName(name)
                .withImage("registry.example.com/shop/" + name + ":" + version())
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .endPort()
                .addNewEnv()
                .withName("INSTANCE")
                .withValue(String.valueOf(number))
                .endEnv()
                .addNewEnv()
                .withName("LOG_LEVEL")
                .withValue("info")
                .endEnv()
                .withNewResources()
                .addToRequests("cpu", new Quantity("100m"))
                .addToRequests("memory", new Quantity("256Mi"))
                .addToLimits("memory", new Quantity("512Mi"))
                .endResources()
                .withNewLifecycle()
                .withNewPreStop()
                .withNewSleep(5L)
                .endPreStop()
                .endLifecycle()
                .withLivenessProbe(probe("liveness", 3, 10))
                .withReadinessProbe(probe("readiness", 3, 10))
                .withStartupProbe(probe("liveness", 24, 5))
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .withReadOnlyRootFilesystem(true)
                .endSecurityContext()
                .addNewVolumeMount()
                .withName("config-" + name)
                .withMountPath("/etc/" + name)
                .withReadOnly(true)
                .endVolumeMount()
                .addNewVolumeMount()
                .withName("scratch-tmp")
                .withMountPath("/tmp")
                .endVolumeMount();
    }

    private static Probe probe(String of, int failures, int period) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath("/actuator/health/" + of)
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withFailureThreshold(failures)
                .withPeriodSeconds(period)
                .withTimeoutSeconds(3)
                .build();
    }

    private TopologySpreadConstraint spread(String over) {
        return new TopologySpreadConstraintBuilder()
                .withNewLabelSelector()
                .withMatchLabels(selector())
                .endLabelSelector()
                .withMatchLabelKeys("pod-template-hash")
                .withMaxSkew(1)
                .withTopologyKey(over)
                .withWhenUnsatisfiable("ScheduleAnyway")
                .build();
    }

    private ObjectMeta metadata(Map<String, String> labels) {
        return new ObjectMetaBuilder().withName(name).withLabels(labels).build();
    }

    private String version() {
        return "1.4." + number % 10;
    }

    private Map<String, String> selector() {
        return with(with(new TreeMap<>(), "app.kubernetes.io/name", name), "app.kubernetes.io/part-of", "shop");
    }

    private Map<String, String> labels() {
        return with(with(selector(), "app.kubernetes.io/managed-by", "gantry"), "team", "team-" + number % 7);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        map.put(key, value);
        return map;
    }
}
