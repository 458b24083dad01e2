package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.apply.RollbackOptions;
import java.util.List;

/** Makes the cluster as an earlier release says. */
final class RollbackCommand implements Command {
    private static final String TO = "--to";

    @Override
    public String name() {
        return "rollback";
    }

    @Override
    public String summary() {
        return "Show what a return to an earlier release changes, ask, carry it out, and wait.";
    }

    @Override
    public String details() {
        return "All of the app returns, configuration and secrets included; claims and the data in them stay. history"
                + " shows the releases. The return is a release of its own.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("RELEASE", "The number of the release. Default: the last good one before the latest.", TO),
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
        Execution execution = new Execution(call, Deed.ROLLBACK);
        RollbackOptions asked = RollbackOptions.DEFAULT.takeOver(call.flag(Option.TAKE_OVER));
        RollbackOptions numbered = call.number(TO, 1).map(asked::release).orElse(asked);
        App app = call.unchecked();
        RollbackOptions options = app.namespace().map(numbered::namespace).orElse(numbered);
        try (Deployer deployer = call.connect()) {
            return execution.of(deployer, deployer.planRollback(app.name(), options));
        }
    }
}
