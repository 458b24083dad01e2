package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import java.util.ArrayList;
import java.util.List;

/** All objects that one workload becomes. */
final class WorkloadObjects {
    private WorkloadObjects() {}

    static List<KubernetesObject> of(Workload<?> workload, Scene scene, Report report) {
        Words words = workload.words();
        List<KubernetesObject> objects = new ArrayList<>();
        KubernetesObject runs = Workloads.of(workload, scene, report);
        objects.add(runs);
        StandIn standIn = StandIn.of(words);
        if (standIn != null && runs instanceof V1Deployment first) {
            objects.add(standIn.beside(first, scene));
        }
        if (words.replicas != null && words.replicas.value() instanceof Autoscaled scaled) {
            objects.add(Autoscalers.of(workload, scaled, scene, report));
        }
        if (words.budget != null || (Instances.least(words) > 1 && words.fillsIn(Default.DISRUPTION_BUDGET))) {
            objects.add(Budgets.of(words, scene));
        }
        if (workload instanceof Serving<?> serving && !words.ports.isEmpty()) {
            Services services = new Services(serving, scene);
            objects.addAll(services.all());
            objects.addAll(Ingresses.of(words, services, scene));
            for (Exposure exposure : words.exposures()) {
                if (exposure instanceof HttpRoute) {
                    objects.addAll(HttpRoutes.of(words, services, scene));
                    break;
                }
            }
            if (words.fillsIn(Default.NETWORK_POLICY)) {
                objects.add(Policies.of(serving, services, scene));
            }
        } else if (scene.policies().isExact() && words.fillsIn(Default.NETWORK_POLICY)) {
            objects.add(Policies.of(workload, null, scene));
        }
        if (!words.identity.permissions.isEmpty()) {
            objects.addAll(Access.of(words, scene));
        }
        return objects;
    }
}
