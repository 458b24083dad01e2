package dev.gantry.cli;

/** Which Gantry this is. */
final class Version {
    private Version() {}

    static String told() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "Gantry " + (version == null ? "(not from a jar)" : version) + "\n";
    }
}
