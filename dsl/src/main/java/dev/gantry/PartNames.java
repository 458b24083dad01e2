package dev.gantry;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names of workloads and apps: they become names in the cluster's DNS, and labels. */
final class PartNames {
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private PartNames() {}

    static Optional<Wrong> wrongNamespace(String name) {
        return NAMESPACE.matcher(name).matches()
                ? Optional.empty()
                : Wrong.of(
                        "name-invalid",
                        name,
                        "A namespace's name has 1 to 63 lower-case letters, digits and '-', with a letter or digit at both ends.",
                        "Name it for instance ftgo-staging.");
    }

    static Optional<Wrong> wrong(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Wrong.of(
                        "name-invalid",
                        name,
                        "A name has 1 to 63 lower-case letters, digits and '-', with a letter first and a letter or digit last.",
                        "Name it as others shall call it: order, api-gateway.");
    }
}
