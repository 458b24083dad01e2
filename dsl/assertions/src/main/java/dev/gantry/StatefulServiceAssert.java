package dev.gantry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Assertions on a stateful service. */
public final class StatefulServiceAssert extends WorkloadAssert<StatefulServiceAssert, StatefulService> {
    StatefulServiceAssert(InManifest found, StatefulService part) {
        super(found, part, StatefulServiceAssert.class);
    }

    /** How one version replaces another. */
    @CanIgnoreReturnValue
    public StatefulServiceAssert upgrade(StatefulUpgrade upgrade) {
        return expect("upgrade", part -> part.upgrade(upgrade), Written::upgrade);
    }

    /** That it listens at a port. */
    @CanIgnoreReturnValue
    public StatefulServiceAssert port(Port port) {
        return expect("port", part -> part.port(port), Written::ports);
    }

    /** From where it can be reached. */
    @CanIgnoreReturnValue
    public StatefulServiceAssert exposed(Exposure first, Exposure... more) {
        return expect("exposed", part -> part.exposed(first, more), Written::exposure);
    }

    /** That each instance has this disk. */
    @CanIgnoreReturnValue
    public StatefulServiceAssert storage(Storage storage) {
        return expect("storage", part -> part.storage(storage), Written::disks);
    }
}
