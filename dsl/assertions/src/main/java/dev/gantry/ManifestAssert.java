package dev.gantry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.gantry.description.RunsPods;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.NearNames;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;

/** Assertions on an app's objects. */
public final class ManifestAssert extends AbstractAssert<ManifestAssert, Manifest> {
    ManifestAssert(Manifest actual) {
        super(actual, ManifestAssert.class);
    }

    /** That a service is there; what it looks like can be said next. */
    @CanIgnoreReturnValue
    public ServiceAssert has(Service part) {
        return new ServiceAssert(found(part), part);
    }

    /** That a stateful service is there. */
    @CanIgnoreReturnValue
    public StatefulServiceAssert has(StatefulService part) {
        return new StatefulServiceAssert(found(part), part);
    }

    /** That something else that runs pods is there: a worker, a job. */
    @CanIgnoreReturnValue
    public <W extends Workload<W>> AnyWorkloadAssert<W> has(W part) {
        return new AnyWorkloadAssert<>(found(part), part);
    }

    /** That no object has the name of a part. */
    @CanIgnoreReturnValue
    public ManifestAssert hasNo(Named part) {
        isNotNull();
        List<String> objects = actual.objects().stream()
                .filter(object -> object.name().equals(part.name()))
                .map(object -> ObjectRef.of(object).toString())
                .toList();
        if (!objects.isEmpty()) {
            failWithMessage("%s has %s, and should have nothing with that name.", actual.app(), objects);
        }
        return this;
    }

    /** An object of Kubernetes' own by its kind and the name of its part, for whatever is to be said of it. */
    @CanIgnoreReturnValue
    public <T extends KubernetesObject> ObjectAssert<T> object(Class<T> kind, Named part) {
        isNotNull();
        return Assertions.assertThat(actual.get(kind, part));
    }

    private InManifest found(Workload<?> part) {
        isNotNull();
        TreeSet<String> names = new TreeSet<>();
        for (KubernetesObject object : actual.objects()) {
            RunsPods runs = RunsPods.of(object).orElse(null);
            if (runs != null && object.name().equals(part.name())) {
                return new InManifest(actual, runs);
            }
            if (runs != null) {
                names.add(object.name());
            }
        }
        String near = NearNames.offer(part.name(), names);
        throw failure("%s runs nothing with the name %s. %s", actual.app(), part.name(), near);
    }
}
