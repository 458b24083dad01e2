package dev.gantry.tests.cluster;

/** Where a cluster may come from. */
interface ClusterSource {
    /** What {@code GANTRY_REQUIRE_CLUSTER} calls it. */
    String name();

    /**
     * Starts the cluster, or finds it.
     *
     * @throws NotAvailable when this machine offers none; every other exception means that one is broken
     */
    RunningCluster start() throws NotAvailable;

    /** Why a cluster cannot be had here. */
    final class NotAvailable extends Exception {
        private static final long serialVersionUID = 1L;

        NotAvailable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
