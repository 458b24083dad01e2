package dev.gantry;

import dev.gantry.problem.Source;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That what was said of one container is in range and goes together. */
final class ContainerChecks {
    private final ContainerWords said;
    private final Report place;

    private ContainerChecks(ContainerWords said, Report place) {
        this.said = said;
        this.place = place;
    }

    /** @param made where the workload was made, for what came with the factory */
    static void check(ContainerWords said, @Nullable Source made, Report place) {
        ContainerChecks checks = new ContainerChecks(said, place);
        Source line = said.image.line() == null ? made : said.image.line();
        place.check("image", line, said.image.value().wrong());
        checks.amounts();
        checks.settings();
        for (Map.Entry<String, Said<Mountable>> mount : said.mounts.entries()) {
            place.check(
                    Words.mountAt(mount.getKey()),
                    mount.getValue().line(),
                    MountChecks.wrong(mount.getValue().value()));
        }
    }

    private void amounts() {
        if (said.requests != null) {
            place.check("requests", said.requests.line(), said.requests.value().wrong());
        }
        if (said.limits != null) {
            place.check("limits", said.limits.line(), said.limits.value().wrong());
        }
        if (said.requests != null && said.limits != null) {
            ResourceChecks.limitsBelowRequests(said.requests, said.limits, place, "limits");
        }
        if (said.disk != null) {
            Bytes request = said.disk.value().request();
            Bytes limit = said.disk.value().limit();
            place.check("ephemeralStorage", said.disk.line(), request.wrong().or(limit::wrong));
            ResourceChecks.disk(said.disk, place);
        }
        for (Said<Amount> amount : said.amounts.values()) {
            place.check("needs/" + amount.value().resource(), amount.line(), wrong(amount.value()));
        }
    }

    private Optional<Wrong> wrong(Amount amount) {
        Optional<Wrong> wrong = amount.wrong();
        return wrong.isPresent() || !amount.isHugePages() || said.requests != null || said.limits != null
                ? wrong
                : Wrong.of(
                        "huge-pages-alone",
                        amount.toString(),
                        "What has huge pages says of CPU or memory, too.",
                        "Say requests(...), too.");
    }

    private void settings() {
        ContainerSettings settings = said.settings;
        if (settings.user != null) {
            place.check("containerUser", settings.user.line(), WorkloadChecks.negative(settings.user.value()));
        }
        if (settings.privileged != null) {
            place.check("privileged", settings.privileged.line(), reason(settings.privileged.value()));
        }
    }

    static Optional<Wrong> reason(String reason) {
        return reason.isBlank()
                ? Wrong.of(
                        "reason-missing",
                        reason,
                        "What a workload has of its nodes is given for a reason.",
                        "Say in a few words why it must be.")
                : Optional.empty();
    }
}
