package dev.gantry.cli;

import dev.gantry.manifest.Manifest;
import java.util.List;

/** Makes the cluster as the definition says, and waits until all is ready. */
final class ApplyCommand implements Command {
    @Override
    public String name() {
        return "apply";
    }

    @Override
    public String summary() {
        return "Show the plan, ask, carry it out, and wait until all is ready.";
    }

    @Override
    public String details() {
        return "What left the definition is deleted, except for claims and what is not the app's own. Ctrl-C stops"
                + " cleanly; apply again to go on.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.from(),
                Option.namespace(),
                Option.context(),
                Option.kubeconfig(),
                Option.yes(),
                Option.takeOver(),
                Option.timeout(),
                Option.noWait(),
                Option.keepReleases(),
                Option.pruneLimit(),
                Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Execution execution = new Execution(call, Deed.APPLY);
        Manifest manifest = call.manifest();
        try (Deployer deployer = call.connect()) {
            return execution.of(deployer, deployer.plan(manifest, PlanCommand.planOptions(call, manifest)));
        }
    }
}
