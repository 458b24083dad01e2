package dev.gantry;

import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That what was said of a workload is in range and goes together. */
final class WorkloadChecks {
    private final Workload<?> workload;
    private final Words words;
    private final Report report;

    WorkloadChecks(Workload<?> workload, Report report) {
        this.workload = workload;
        this.words = workload.words();
        this.report = report;
    }

    void run() {
        report.check("name", words.origin.line(), PartNames.wrong(words.name));
        ContainerChecks.check(words.container, words.origin.line(), report);
        PodChecks.check(words, report);
        boolean serves = workload instanceof Serving<?> && !(workload instanceof Daemon);
        LifeChecks.check(words.container, words.ports, serves, workload.kind() + " " + words.name, report);
        for (Said<Beside> said : words.beside.values()) {
            ContainerWords container = Beside.words(said.value());
            Report place = report.below(Beside.place(said.value()));
            ContainerChecks.check(container, words.origin.line(), place);
            LifeChecks.check(
                    container, container.ports, false, "sidecar " + said.value().name(), place);
        }
        ports();
        if (workload instanceof Batch<?> batch) {
            JobChecks.check(batch, report);
        }
        if (words.replicas != null) {
            ReplicasChecks.check(words, words.replicas, report);
        }
        if (words.budget != null) {
            BudgetChecks.check(words, words.budget, report);
        }
        if (words.placement != null) {
            PlacementChecks.check(words, words.placement, report);
        }
        if (words.upgrade != null) {
            UpgradeChecks.check(workload, words.upgrade, report);
        }
        if (words.exposed != null) {
            new ExposureChecks(words, words.exposed, report).run();
        }
        if (words.addressed != null) {
            report.check(
                    "addressed", words.addressed.line(), words.addressed.value().wrong());
        }
        for (Said<Outside> outside : Outsides.of(words)) {
            report.check("calls", outside.line(), outside.value().wrong());
        }
        numbers();
        for (Said<Storage> storage : words.storages.values()) {
            report.check(
                    "storage/" + storage.value().name(),
                    line(storage.line()),
                    storage.value().size().wrong());
        }
    }

    private void ports() {
        if (workload instanceof Serving<?> && !(workload instanceof Daemon) && words.ports.isEmpty()) {
            report.add(
                    words.origin.line(),
                    "service-without-port",
                    workload.kind() + " " + words.name + " offers no port.",
                    "A service listens, so that others can call it.",
                    "Say http(8080) or port(...) of it; what listens to nobody is a worker(...).");
        }
        Map<String, String> names = new HashMap<>();
        for (Said<Port> said : words.ports.values()) {
            Port port = said.value();
            String where = "port/" + port.name();
            port.wrong().forEach(wrong -> report.check(where, said.line(), Optional.of(wrong)));
            String other = names.putIfAbsent(port.servicePort() + "/" + port.protocol(), port.name());
            if (other != null) {
                report.below(where)
                        .add(
                                said.line(),
                                "port-number-shared",
                                "Ports " + Quoted.of(other) + " and " + Quoted.of(port.name()) + " are both called at "
                                        + port.servicePort() + ".",
                                "A service has one port of a number and protocol.",
                                "Give one of them another servicePort(...).");
            }
            if (Services.isHeadless(workload) && port.servicePort() != port.number()) {
                report.below(where)
                        .add(
                                said.line(),
                                "service-port-headless",
                                "Port " + Quoted.of(port.name()) + " listens at " + port.number()
                                        + " and would be called at " + port.servicePort() + ".",
                                "The Service of a stateful service, or of headless(), leads to the pods themselves: callers"
                                        + " reach them at the port that they listen at.",
                                "Leave servicePort(...) out.");
            }
        }
    }

    private void numbers() {
        if (words.gracefulStop != null) {
            report.check("gracefulStop", words.gracefulStop.line(), Seconds.negative(words.gracefulStop.value()));
        }
        if (words.stateful.firstOrdinal() != null) {
            report.check(
                    "firstOrdinal",
                    words.stateful.firstOrdinal().line(),
                    negative(words.stateful.firstOrdinal().value()));
        }
        if (words.runAs != null) {
            report.check("runAs", words.runAs.line(), negative(words.runAs.value()));
        }
    }

    static Optional<Wrong> negative(long number) {
        return number >= 0 && number <= Integer.MAX_VALUE
                ? Optional.empty()
                : Wrong.of("number-negative", Long.toString(number), "The number is 0 or more.", "Give 0 or more.");
    }

    /** Of a value that came with the factory and was made before lines were captured: where the workload was made. */
    private @Nullable Source line(@Nullable Source said) {
        return said == null ? words.origin.line() : said;
    }
}
