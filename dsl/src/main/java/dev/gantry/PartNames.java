package dev.gantry;

import java.util.Optional;

/** Names of workloads and apps: they become names in the cluster's DNS, and labels. */
final class PartNames {
    private static final int LONGEST = 63;

    private PartNames() {}

    static Optional<Wrong> wrongNamespace(String name) {
        return Spelling.isLabel(name, LONGEST)
                ? Optional.empty()
                : Wrong.of(
                        "name-invalid",
                        name,
                        "A namespace's name has 1 to 63 lower-case letters, digits and '-', with a letter or digit at both ends.",
                        "Name it for instance ftgo-staging.");
    }

    static Optional<Wrong> wrong(String name) {
        return Spelling.isLabel(name, LONGEST) && Spelling.isLower(name.charAt(0))
                ? Optional.empty()
                : Wrong.of(
                        "name-invalid",
                        name,
                        "A name has 1 to 63 lower-case letters, digits and '-', with a letter first and a letter or digit last.",
                        "Name it as others shall call it: order, api-gateway.");
    }
}
