package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whoever calls whom: what is called is made before its callers, and at the same step only within a circle. */
class StartOrderLawTest {
    private static final int WORKLOADS = 8;

    @Property
    void whatIsCalledComesFirst(
            @ForAll @Size(max = 20) List<@Size(2) List<@IntRange(max = WORKLOADS - 1) Integer>> calls) {
        List<Set<Integer>> called = new ArrayList<>();
        for (int i = 0; i < WORKLOADS; i++) {
            called.add(new HashSet<>());
        }
        calls.forEach(call -> called.get(call.get(0)).add(call.get(1)));

        StartOrder order = StartOrder.of(objects(called));

        for (int caller = 0; caller < WORKLOADS; caller++) {
            for (int callee : called.get(caller)) {
                if (reaches(called, callee, caller)) {
                    assertThat(step(order, caller)).isEqualTo(step(order, callee));
                } else {
                    assertThat(step(order, caller)).isGreaterThan(step(order, callee));
                }
            }
            // No step is left out: who waits, waits for somebody at the step before.
            int step = step(order, caller);
            assertThat(step == 0 || anyCircleOf(called, caller, order, step - 1))
                    .isTrue();
        }
    }

    /** Whether one of those in a circle with a workload, or itself, calls something at a step. */
    private static boolean anyCircleOf(List<Set<Integer>> called, int workload, StartOrder order, int step) {
        for (int other = 0; other < WORKLOADS; other++) {
            boolean circle =
                    other == workload || (reaches(called, workload, other) && reaches(called, other, workload));
            if (circle && called.get(other).stream().anyMatch(callee -> step(order, callee) == step)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(List<Set<Integer>> called, int from, int to) {
        Set<Integer> seen = new HashSet<>(Set.of(from));
        List<Integer> left = new ArrayList<>(seen);
        while (!left.isEmpty()) {
            int next = left.remove(left.size() - 1);
            if (next == to) {
                return true;
            }
            called.get(next).stream().filter(seen::add).forEach(left::add);
        }
        return false;
    }

    private static int step(StartOrder order, int workload) {
        return order.step(ObjectRef.of("apps/v1", "Deployment", "w" + workload));
    }

    private static List<KubernetesObject> objects(List<Set<Integer>> called) {
        List<KubernetesObject> objects = new ArrayList<>();
        for (int i = 0; i < called.size(); i++) {
            String names = String.join(
                    ", ", called.get(i).stream().map(callee -> "w" + callee).toList());
            objects.add(V1Deployment.of("w" + i, V1DeploymentSpec.of(V1LabelSelector.of(), V1PodTemplateSpec.of()))
                    .annotation(StartOrder.CALLS, names));
        }
        return objects;
    }
}
