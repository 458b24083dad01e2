package dev.gantry.view;

import dev.gantry.description.ContainerDescription;
import dev.gantry.description.ContainerDescription.Role;
import dev.gantry.description.WorkloadDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that there is to say of a workload, by the words of the definition, always in the same order. */
final class Facts {
    static final String ENV = "env";
    static final String MOUNTS = "mounts";
    static final String FILLED_IN = "filled in";
    static final String OBJECTS = "objects";

    private final WorkloadDescription workload;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(WorkloadDescription workload) {
        this.workload = workload;
    }

    static List<Fact> of(WorkloadDescription workload) {
        Facts facts = new Facts(workload);
        facts.all();
        return facts.facts;
    }

    private void all() {
        ContainerDescription main = workload.main();
        facts.add(Fact.one("kind", workload.kind()));
        facts.add(Fact.one("image", main.image()));
        facts.add(Fact.one("replicas", workload.instances().sentence()));
        facts.add(Fact.one("requests", AmountText.of(main.requests())));
        facts.add(Fact.one("limits", AmountText.of(main.limits())));
        facts.add(Fact.some("placed", workload.placement()));
        facts.add(Fact.some("upgrade", workload.upgrade().sentences()));
        facts.add(Fact.one("budget", workload.budget().orElse("")));
        facts.add(Fact.some("ports", workload.ports()));
        facts.add(Fact.some("health", main.health()));
        facts.add(Fact.some("calls", workload.calls()));
        facts.add(Fact.some("called by", workload.calledBy()));
        facts.add(Fact.some("exposed", workload.exposure()));
        Map<String, String> disks = new LinkedHashMap<>();
        workload.storage().forEach(each -> disks.put(each.name(), each.toString()));
        facts.add(Fact.keyed("storage", disks));
        facts.add(Fact.one("command", String.join(" ", main.command())));
        facts.add(Fact.keyed(ENV, variables(main)));
        facts.add(Fact.keyed(MOUNTS, mounts(main)));
        facts.add(others("sidecar", Role.SIDECAR));
        facts.add(others("before", Role.INIT));
        facts.add(Fact.one("account", workload.account().orElse("")));
        facts.add(Fact.some(FILLED_IN, workload.filledIn()));
        facts.add(Fact.some("without", workload.switchedOff()));
        facts.add(Fact.some(OBJECTS, workload.objects()));
    }

    /** The containers beside the main one, a line for each thing that is to be said of one. */
    private Fact others(String word, Role role) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ContainerDescription container : workload.containers()) {
            if (container.role() == role) {
                String name = container.name() + " ";
                lines.put(name + "image", container.image());
                lines.put(name + "command", String.join(" ", container.command()));
                lines.put(name + "requests", AmountText.of(container.requests()));
                lines.put(name + "limits", AmountText.of(container.limits()));
                variables(container).forEach((key, value) -> lines.put(name + key, value));
                mounts(container).forEach((path, what) -> lines.put(name + path, what));
            }
        }
        lines.values().removeIf(String::isEmpty);
        return Fact.keyed(word, lines);
    }

    private static Map<String, String> variables(ContainerDescription container) {
        Map<String, String> variables = new LinkedHashMap<>();
        container.variables().forEach(each -> variables.put(each.name(), each.value()));
        return variables;
    }

    private static Map<String, String> mounts(ContainerDescription container) {
        Map<String, String> mounts = new LinkedHashMap<>();
        container.mounts().forEach(each -> mounts.put(each.path(), each.what()));
        return mounts;
    }
}
