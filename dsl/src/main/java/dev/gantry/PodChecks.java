package dev.gantry;

import java.util.HashMap;
import java.util.Map;

/** That the containers of a pod go together. */
final class PodChecks {
    private final Words words;
    private final Report report;
    private final Map<String, Object> shared = new HashMap<>();

    private PodChecks(Words words, Report report) {
        this.words = words;
        this.report = report;
    }

    static void check(Words words, Report report) {
        PodChecks checks = new PodChecks(words, report);
        for (Map.Entry<String, Said<Port>> port : words.ports.entries()) {
            checks.shared.put("port " + port.getKey(), port.getValue().value().number());
        }
        checks.shares(words.container, report);
        for (Said<Beside> beside : words.beside.values()) {
            checks.shares(Beside.words(beside.value()), report.below(Beside.place(beside.value())));
        }
        checks.whole();
    }

    /** What containers share by its name is the same thing. */
    private void shares(ContainerWords said, Report place) {
        for (Map.Entry<String, Said<Mountable>> mount : said.mounts.entries()) {
            if (mount.getValue().value() instanceof Scratch scratch
                    && scratch.name().isPresent()) {
                same(
                        "scratch " + scratch.name().get(),
                        scratch,
                        mount.getValue(),
                        place,
                        Words.mountAt(mount.getKey()));
            }
        }
        for (Map.Entry<String, Said<Port>> port : said.ports.entries()) {
            same(
                    "port " + port.getKey(),
                    port.getValue().value().number(),
                    port.getValue(),
                    place,
                    "port/" + port.getKey());
        }
        for (Said<Device> device : said.devices.values()) {
            String name = device.value().name();
            same("device " + name, Id.of(device.value().claim()), device, place, "uses/" + name);
        }
    }

    private void same(String name, Object what, Said<?> said, Report place, String word) {
        Object other = shared.putIfAbsent(name, what);
        if (other != null && !other.equals(what)) {
            place.below(word)
                    .add(
                            said.line(),
                            "shared-ambiguous",
                            "Two containers of " + words.name + " share the " + name
                                    + ", and do not mean the same by it.",
                            "What the containers of a pod share by its name is one thing.",
                            "Make it a constant, and use that in both; or give one of them another name.");
        }
    }

    private void whole() {
        PodWords pod = words.pod;
        if (pod.requests != null) {
            report.check(
                    "podRequests", pod.requests.line(), pod.requests.value().wrong());
        }
        if (pod.limits != null) {
            report.check("podLimits", pod.limits.line(), pod.limits.value().wrong());
        }
        if (pod.requests != null && pod.limits != null) {
            ResourceChecks.limitsBelowRequests(pod.requests, pod.limits, report, "podLimits");
        }
        if (pod.requests != null) {
            PodSums.check(words, pod.requests, report);
        }
        if (pod.group != null) {
            report.check("runAs", pod.group.line(), WorkloadChecks.negative(pod.group.value()));
        }
        if (pod.supplementalGroups != null) {
            for (long group : pod.supplementalGroups.value()) {
                report.check("supplementalGroups", pod.supplementalGroups.line(), WorkloadChecks.negative(group));
            }
        }
        for (Map.Entry<PodWords.HostAccess, Said<String>> access : pod.host.entries()) {
            report.check(
                    access.getKey().word(),
                    access.getValue().line(),
                    ContainerChecks.reason(access.getValue().value()));
        }
    }
}
