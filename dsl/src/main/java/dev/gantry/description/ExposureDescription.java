package dev.gantry.description;

/**
 * From where a workload can be reached, beside from those that call it.
 *
 * @param how the object that does it: {@code Ingress}, {@code NodePort}
 * @param address what a caller asks for: {@code https://shop.example.com/}, {@code port 30000 of each node}
 * @param port the port's name or number that it leads to
 */
public record ExposureDescription(String how, String address, String port) {
    /** For example {@code https://shop.example.com/ to http (Ingress)}. */
    @Override
    public String toString() {
        return address + " to " + port + " (" + how + ")";
    }
}
