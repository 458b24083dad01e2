package dev.gantry.description;

/**
 * That a workload calls something.
 *
 * @param to a workload's name, or, outside the app, a host
 * @param port the port's name: {@code sql}; outside the app its number
 * @param outside whether what is called is none of the app's
 */
public record CallDescription(String to, String port, boolean outside) {
    /** For example {@code mysql at sql}. */
    @Override
    public String toString() {
        return outside ? to + ":" + port : to + " at " + port;
    }
}
