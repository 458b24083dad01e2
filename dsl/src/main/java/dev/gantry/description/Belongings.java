package dev.gantry.description;

import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.manifest.Manifest;
import dev.gantry.rollout.Rollout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of a manifest's objects stand around which workload. */
final class Belongings {
    private static final String NAME = "app.kubernetes.io/name";

    private final List<RunsPods> running = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<RunsPods>> byLabel = new HashMap<>();
    private final Map<String, List<KubernetesObject>> byName = new HashMap<>();
    private final IdentityHashMap<RunsPods, List<V1Service>> services = new IdentityHashMap<>();
    private final IdentityHashMap<RunsPods, V1PodDisruptionBudgetSpec> budgets = new IdentityHashMap<>();
    private final Map<String, V2HorizontalPodAutoscaler> autoscalers = new HashMap<>();
    private final List<V1Ingress> ingresses;
    private final List<V1HTTPRoute> routes;

    Belongings(Manifest manifest) {
        this.ingresses = manifest.all(V1Ingress.class);
        this.routes = manifest.all(V1HTTPRoute.class);
        for (KubernetesObject object : manifest.objects()) {
            Optional<RunsPods> runs = RunsPods.of(object);
            runs.ifPresent(this::add);
            boolean isData = object instanceof V1Secret || object instanceof V1ConfigMap;
            if ((runs.isEmpty() || isStandIn(object)) && !isData) {
                owner(object)
                        .ifPresent(name -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(object));
            }
        }
        for (KubernetesObject object : manifest.objects()) {
            if (object instanceof V1Service service) {
                Map<String, String> selector =
                        service.spec().map(V1ServiceSpec::selector).orElse(Map.of());
                selected(selector)
                        .forEach(runs -> services.computeIfAbsent(runs, any -> new ArrayList<>())
                                .add(service));
            } else if (object instanceof V1PodDisruptionBudget budget) {
                budget.spec()
                        .ifPresent(spec -> selected(spec.selector().orElse(V1LabelSelector.of()))
                                .forEach(runs -> budgets.putIfAbsent(runs, spec)));
            } else if (object instanceof V2HorizontalPodAutoscaler scaler) {
                var target = scaler.spec().scaleTargetRef();
                autoscalers.put(target.kind() + "/" + target.name(), scaler);
            }
        }
    }

    private void add(RunsPods runs) {
        running.add(runs);
        runs.labels()
                .entrySet()
                .forEach(label ->
                        byLabel.computeIfAbsent(label, any -> new ArrayList<>()).add(runs));
    }

    /** Whether it runs nothing but the new version of another while that is upgraded. */
    private static boolean isStandIn(KubernetesObject object) {
        return standsInFor(object).isPresent();
    }

    private static Optional<String> standsInFor(KubernetesObject object) {
        return object.metadata()
                .map(metadata -> metadata.annotations().get(Rollout.STAND_IN_FOR))
                .map(first -> first.substring(first.indexOf('/') + 1));
    }

    /** The name of the workload that it is made for. */
    private static Optional<String> owner(KubernetesObject object) {
        return standsInFor(object)
                .or(() -> object.metadata().map(V1ObjectMeta::labels).map(labels -> labels.get(NAME)));
    }

    /** What runs pods, in the manifest's order. */
    List<RunsPods> running() {
        return running;
    }

    /** Whose pods a selector finds; an empty one is taken for none. */
    List<RunsPods> selected(Map<String, String> selector) {
        return amongWhich(selector).stream()
                .filter(runs -> runs.isSelectedBy(selector))
                .toList();
    }

    /** Whose pods a selector finds; an empty one is taken for none. */
    List<RunsPods> selected(V1LabelSelector selector) {
        return amongWhich(selector.matchLabels()).stream()
                .filter(runs -> runs.isSelectedBy(selector))
                .toList();
    }

    private List<RunsPods> amongWhich(Map<String, String> labels) {
        List<RunsPods> fewest = running;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            List<RunsPods> found = byLabel.getOrDefault(label, List.of());
            fewest = found.size() < fewest.size() ? found : fewest;
        }
        return fewest;
    }

    List<V1Service> services(RunsPods runs) {
        return services.getOrDefault(runs, List.of());
    }

    List<V1Ingress> ingresses() {
        return ingresses;
    }

    List<V1HTTPRoute> routes() {
        return routes;
    }

    Optional<V2HorizontalPodAutoscaler> autoscaler(RunsPods runs) {
        KubernetesObject object = runs.object();
        return Optional.ofNullable(autoscalers.get(object.kind() + "/" + object.name()));
    }

    Optional<V1PodDisruptionBudgetSpec> budget(RunsPods runs) {
        return Optional.ofNullable(budgets.get(runs));
    }

    /** Its own object, those labelled with its name, and the Services that lead to it. */
    Set<KubernetesObject> objects(RunsPods runs) {
        Set<KubernetesObject> objects = new LinkedHashSet<>();
        objects.add(runs.object());
        objects.addAll(byName.getOrDefault(runs.object().name(), List.of()));
        objects.addAll(services(runs));
        return objects;
    }
}
