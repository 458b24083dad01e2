package dev.gantry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Assertions on a service. */
public final class ServiceAssert extends WorkloadAssert<ServiceAssert, Service> {
    ServiceAssert(InManifest found, Service part) {
        super(found, part, ServiceAssert.class);
    }

    /** How many instances run, and by what an autoscaler chooses. */
    @CanIgnoreReturnValue
    public ServiceAssert replicas(Replicas replicas) {
        return expect("replicas", part -> part.replicas(replicas), Written::instances);
    }

    /** How one version replaces another. */
    @CanIgnoreReturnValue
    public ServiceAssert upgrade(ServiceUpgrade upgrade) {
        return expect("upgrade", part -> part.upgrade(upgrade), Written::upgrade);
    }

    /** That it listens at a port. */
    @CanIgnoreReturnValue
    public ServiceAssert port(Port port) {
        return expect("port", part -> part.port(port), Written::ports);
    }

    /** From where it can be reached. */
    @CanIgnoreReturnValue
    public ServiceAssert exposed(Exposure first, Exposure... more) {
        return expect("exposed", part -> part.exposed(first, more), Written::exposure);
    }
}
