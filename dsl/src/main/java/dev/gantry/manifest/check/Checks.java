package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.InOrder;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Readback;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds what a cluster would refuse, and what it would take but could never run. */
public final class Checks {
    private static final String MISSING = "required-missing";

    static final List<Check> ALL = List.of(
            new ObjectKinds(),
            new ObjectNames(),
            new ObjectLabels(),
            new ObjectAnnotations(),
            new DuplicateObjects(),
            new CustomResources(),
            new DataKeys(),
            new DataSizes(),
            new ContainerImages(),
            new ContainerNames(),
            new EnvNames(),
            new Texts(),
            new ServerRules(),
            new ContainerPorts(),
            new ProbePorts(),
            new VolumeMounts(),
            new OwnSelectors(),
            new ServiceSelectors(),
            new ServicePorts(),
            new DisruptionBudgetSelectors(),
            new IngressBackends(),
            new HttpRouteBackends(),
            new AutoscalerTargets(),
            new DataReferences(),
            new ClaimReferences(),
            new ServiceAccountReferences(),
            new PriorityClassReferences(),
            new RoleReferences(),
            new StatefulSetServices(),
            new RemovedKinds(),
            new PodSecurity(),
            new OverlappingSelectors(),
            new BudgetsAgainstReplicas(),
            new AutoscaledWorkloads(),
            new ContestedIngresses(),
            new ContestedHttpRoutes(),
            new ImagePins(),
            new SameProbes(),
            new PlainSecrets());

    private Checks() {}

    /**
     * All problems of an app's objects.
     *
     * @param objects in any order; two of them may even have the same identity, which is one of the problems
     * @param outside what is referred to and is not among the objects, and is known to be in the cluster; compared by API
     *     group, kind and name, and by namespace where both have one
     * @param origins tells parts and lines
     */
    public static Problems of(Collection<? extends KubernetesObject> objects, Set<ObjectRef> outside, Origins origins) {
        Objects all = new Objects(objects, outside);
        Report report = new Report(origins);
        if (objects.size() < InOrder.WORTHWHILE) {
            for (Check check : ALL) {
                run(check, all, report);
            }
        } else {
            InOrder.each(ALL.size(), number -> found(ALL.get(number), all, origins), report::add);
        }
        return report.problems();
    }

    private static Report found(Check check, Objects objects, Origins origins) {
        Report report = new Report(origins);
        run(check, objects, report);
        return report;
    }

    /**
     * A value that was taken in may lack what its type requires. The rules of one object say so; what others would ask of
     * it must wait.
     */
    private static void run(Check check, Objects objects, Report report) {
        try {
            check.check(objects, report);
        } catch (GantryException e) {
            if (!e.code().equals(MISSING)) {
                throw e;
            }
            report.incomplete(e);
        }
    }

    /** All problems of what was read and refers to nothing outside, each with the place where its object begins. */
    public static Problems of(Readback read) {
        return of(read.manifest().objects(), Set.of(), Origins.ofRead(read));
    }

    /** All problems of a manifest that refers to nothing outside. */
    public static Problems of(Manifest manifest) {
        return of(manifest.objects(), Set.of(), Origins.ofObjects(manifest.app()));
    }
}
