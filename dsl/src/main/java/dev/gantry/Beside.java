package dev.gantry;

/** A container of a workload's pods that starts before its own, in the order in which all of them were said. */
sealed interface Beside permits Sidecar, InitContainer {
    String name();

    /** What was said of it. Not a method of its own, which users would see. */
    static ContainerWords words(Beside container) {
        return ((Runs<?>) container).container();
    }

    /** Where it is in the definition: {@code sidecar/proxy}. */
    static String place(Beside container) {
        return (container instanceof Sidecar ? "sidecar/" : "init/") + container.name();
    }
}
