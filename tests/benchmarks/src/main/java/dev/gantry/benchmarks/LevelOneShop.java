package dev.gantry.benchmarks;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.autoscaling.V2CrossVersionObjectReference;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricTarget;
import dev.gantry.kubernetes.autoscaling.V2ResourceMetricSource;
import dev.gantry.kubernetes.core.V1Capabilities;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1ConfigMapVolumeSource;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1EmptyDirVolumeSource;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1Lifecycle;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import dev.gantry.kubernetes.core.V1PodSecurityContext;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.core.V1SeccompProfile;
import dev.gantry.kubernetes.core.V1SecurityContext;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServiceAccount;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.core.V1SleepAction;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The objects of {@link Shop}, made of the generated classes alone and written: what synth costs without the language and
 * without checks.
 */
public final class LevelOneShop {
    private final String name;
    private final int number;

    private LevelOneShop(int number) {
        this.name = "service-" + number;
        this.number = number;
    }

    /** Writes all objects as YAML to standard output. */
    public static void main(String... args) {
        int services = Integer.parseInt(System.getenv().getOrDefault("SERVICES", "1"));
        List<KubernetesObject> objects = new ArrayList<>(6 * services);
        for (int i = 0; i < services; i++) {
            new LevelOneShop(i).addTo(objects);
        }
        Manifest.of("shop", objects).yaml(Secrets.FINGERPRINTS, new FileOutputStream(FileDescriptor.out));
    }

    private void addTo(List<KubernetesObject> objects) {
        objects.add(V1ServiceAccount.of(name).automountServiceAccountToken(false));
        objects.add(V1ConfigMap.of(name)
                .metadata(metadata(with(selector(), "app.kubernetes.io/managed-by", "gantry")))
                .plusData("application.yaml", Shop.settings(name)));
        objects.add(V1Service.of(name)
                .metadata(metadata(labels()))
                .spec(V1ServiceSpec.of()
                        .selector(selector())
                        .ports(V1ServicePort.of(8080).name("http").targetPort(IntOrString.of("http")))));
        objects.add(deployment());
        objects.add(V2HorizontalPodAutoscaler.of(
                        name,
                        V2HorizontalPodAutoscalerSpec.of(
                                        10,
                                        V2CrossVersionObjectReference.of("Deployment", name)
                                                .apiVersion("apps/v1"))
                                .minReplicas(2)
                                .metrics(V2MetricSpec.of("Resource")
                                        .resource(V2ResourceMetricSource.of(
                                                "cpu",
                                                V2MetricTarget.of("Utilization").averageUtilization(70)))))
                .metadata(metadata(labels())));
        objects.add(V1PodDisruptionBudget.of(name)
                .metadata(metadata(labels()))
                .spec(V1PodDisruptionBudgetSpec.of()
                        .selector(V1LabelSelector.of().matchLabels(selector()))
                        .maxUnavailable(IntOrString.of(1))
                        .unhealthyPodEvictionPolicy(
                                V1PodDisruptionBudgetSpec.UnhealthyPodEvictionPolicy.ALWAYS_ALLOW)));
    }

    private V1Deployment deployment() {
        Map<String, String> versioned = with(labels(), "app.kubernetes.io/version", version());
        V1PodSpec pod = V1PodSpec.of(container())
                .automountServiceAccountToken(false)
                .enableServiceLinks(false)
                .securityContext(V1PodSecurityContext.of()
                        .runAsNonRoot(true)
                        .seccompProfile(V1SeccompProfile.of(V1SeccompProfile.Type.RUNTIME_DEFAULT)))
                .serviceAccountName(name)
                .terminationGracePeriodSeconds(35)
                .topologySpreadConstraints(spread("kubernetes.io/hostname"), spread("topology.kubernetes.io/zone"))
                .volumes(
                        V1Volume.of("config-" + name)
                                .configMap(V1ConfigMapVolumeSource.of().name(name)),
                        V1Volume.of("scratch-tmp").emptyDir(V1EmptyDirVolumeSource.of()));
        V1DeploymentSpec spec = V1DeploymentSpec.of(
                        V1LabelSelector.of().matchLabels(selector()),
                        V1PodTemplateSpec.of()
                                .metadata(V1ObjectMeta.of().labels(versioned))
                                .spec(pod))
                .revisionHistoryLimit(3)
                .strategy(V1DeploymentStrategy.of()
                        .type(V1DeploymentStrategy.Type.ROLLING_UPDATE)
                        .rollingUpdate(V1RollingUpdateDeployment.of()
                                .maxSurge(IntOrString.of("25%"))
                                .maxUnavailable(IntOrString.of(0))));
        return V1Deployment.of(name, spec).metadata(metadata(versioned));
    }

    private V1Container container() {
        return V1Container.of(name)
                .image("registry.example.com/shop/" + name + ":" + version())
                .ports(V1ContainerPort.of(8080).name("http"))
                .env(
                        V1EnvVar.of("INSTANCE").value(String.valueOf(number)),
                        V1EnvVar.of("LOG_LEVEL").value("info"))
                .resources(V1ResourceRequirements.of()
                        .requests(Map.of("cpu", Quantity.of("100m"), "memory", Quantity.of("256Mi")))
                        .limits(Map.of("memory", Quantity.of("512Mi"))))
                .lifecycle(V1Lifecycle.of().preStop(V1LifecycleHandler.of().sleep(V1SleepAction.of(5))))
                .livenessProbe(probe("liveness", 3, 10))
                .readinessProbe(probe("readiness", 3, 10))
                .startupProbe(probe("liveness", 24, 5))
                .securityContext(V1SecurityContext.of()
                        .allowPrivilegeEscalation(false)
                        .capabilities(V1Capabilities.of().drop("ALL"))
                        .readOnlyRootFilesystem(true))
                .volumeMounts(
                        V1VolumeMount.of("config-" + name, "/etc/" + name).readOnly(true),
                        V1VolumeMount.of("scratch-tmp", "/tmp"));
    }

    private static V1Probe probe(String of, int failures, int period) {
        return V1Probe.of()
                .httpGet(V1HTTPGetAction.of(IntOrString.of("http")).path("/actuator/health/" + of))
                .failureThreshold(failures)
                .periodSeconds(period)
                .timeoutSeconds(3);
    }

    private V1TopologySpreadConstraint spread(String over) {
        return V1TopologySpreadConstraint.of(1, over, V1TopologySpreadConstraint.WhenUnsatisfiable.SCHEDULE_ANYWAY)
                .labelSelector(V1LabelSelector.of().matchLabels(selector()))
                .matchLabelKeys("pod-template-hash");
    }

    private V1ObjectMeta metadata(Map<String, String> labels) {
        return V1ObjectMeta.of().name(name).labels(labels);
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
