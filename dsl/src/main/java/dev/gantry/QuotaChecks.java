package dev.gantry;

import dev.gantry.kubernetes.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That the pods of an app are not refused by a quota of it, which happens where nobody looks: in a controller. */
final class QuotaChecks {
    /** What a quota counts, of what a container must speak then. */
    private static final Map<String, String> COUNTED =
            Map.of("requests.cpu", "cpu", "requests.memory", "memory", "limits.cpu", "cpu", "limits.memory", "memory");

    private final Scene scene;
    private final Report report;
    private final List<LimitRange> ranges = new ArrayList<>();

    QuotaChecks(Scene scene, Report report) {
        this.scene = scene;
        this.report = report;
    }

    void run() {
        List<ResourceQuota> quotas = new ArrayList<>();
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof ResourceQuota quota) {
                quotas.add(quota);
            } else if (part.value() instanceof LimitRange range) {
                ranges.add(range);
            }
        }
        for (ResourceQuota quota : quotas) {
            for (String counted : quota.resources()) {
                if (COUNTED.containsKey(counted)) {
                    all(quota, counted);
                }
            }
        }
    }

    private void all(ResourceQuota quota, String counted) {
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Workload<?> workload) {
                Words words = workload.words();
                Report place = report.below(words.name);
                container(
                        quota, counted, words, words.container, Id.of(workload).toString(), place);
                for (Said<Beside> beside : words.beside.values()) {
                    String who =
                            Id.of(workload) + "'s container " + beside.value().name();
                    container(
                            quota,
                            counted,
                            words,
                            Beside.words(beside.value()),
                            who,
                            place.below(Beside.place(beside.value())));
                }
            }
        }
    }

    private void container(
            ResourceQuota quota, String counted, Words words, ContainerWords said, String who, Report place) {
        boolean limit = counted.startsWith("limits.");
        String resource = COUNTED.getOrDefault(counted, counted);
        boolean says = has(said.limits, resource)
                || has(words.pod.limits, resource)
                || (!limit && (has(said.requests, resource) || has(words.pod.requests, resource)));
        for (LimitRange range : ranges) {
            says |= range.fillsIn(resource, limit);
        }
        if (!says && said.customized.isEmpty() && words.customizedPod.isEmpty()) {
            String word = limit ? "limits" : "requests";
            place.below(word)
                    .add(
                            words.origin.line(),
                            "quota-without-amount",
                            who + " says no " + word + " of " + resource + ", and " + quota + " counts them.",
                            "Where a quota counts something, pods that do not say how much are refused.",
                            "Say " + word + "(...) of it, or give the app a limitRange(...) that fills it in.");
        }
    }

    private static boolean has(@Nullable Said<Resources> said, String resource) {
        return said != null
                && (resource.equals("cpu")
                        ? said.value().cpu().isPresent()
                        : said.value().memory().isPresent());
    }
}
