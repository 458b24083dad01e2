package dev.gantry;

import java.util.Optional;
import java.util.TreeSet;

/** What a workload has of its nodes, and why: written on its object, where whoever looks at a plan reads it. */
final class Privileges {
    private final TreeSet<String> reasons = new TreeSet<>();

    private Privileges() {}

    /** Empty where it has nothing. */
    static Optional<String> of(Words words) {
        Privileges privileges = new Privileges();
        words.pod
                .host
                .entries()
                .forEach(entry -> privileges.reasons.add(
                        entry.getKey() + ": " + entry.getValue().value()));
        privileges.container(words.container, words.name);
        for (Said<Beside> beside : words.beside.values()) {
            privileges.container(Beside.words(beside.value()), beside.value().name());
        }
        return privileges.reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", privileges.reasons));
    }

    private void container(ContainerWords said, String name) {
        if (said.settings.privileged != null) {
            reasons.add("privileged " + name + ": " + said.settings.privileged.value());
        }
        for (Said<Mountable> mount : said.mounts.values()) {
            if (mount.value() instanceof HostPath host) {
                reasons.add("hostPath " + host.path() + ": " + host.reason());
            }
        }
    }
}
