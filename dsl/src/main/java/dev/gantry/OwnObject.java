package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;

/** A part that becomes one object of its name. */
abstract sealed class OwnObject implements Named permits Claim, LimitRange, ResourceQuota {
    private final Said<String> origin;

    OwnObject(Said<String> origin) {
        this.origin = origin;
    }

    @Override
    public final String name() {
        return origin.value();
    }

    final Said<String> origin() {
        return origin;
    }

    /** As messages and references name it. */
    abstract String kind();

    abstract KubernetesObject object(Scene scene, Report report);

    /** That what was said is in range and goes together. */
    abstract void check(Report report);

    /** Kind and name. */
    @Override
    public final String toString() {
        return kind() + " " + name();
    }
}
