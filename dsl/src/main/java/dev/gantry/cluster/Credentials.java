package dev.gantry.cluster;

/** Where the tokens come from that sign requests. */
interface Credentials {
    /** Those that never change. */
    Credentials FIXED = () -> false;

    /**
     * Gets new ones, after the server did not take the old.
     *
     * @return whether there are new ones, so that it is worth asking again
     */
    boolean renew();
}
