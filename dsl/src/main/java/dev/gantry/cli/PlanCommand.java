package dev.gantry.cli;

import dev.gantry.apply.PlanOptions;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import java.util.List;

/** What an apply would do. Changes nothing. */
final class PlanCommand implements Command {
    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String summary() {
        return "Show what apply would change, field by field. Changes nothing.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.from(),
                Option.namespace(),
                Option.context(),
                Option.kubeconfig(),
                Option.takeOver(),
                Option.detailedExitCode("something to change"),
                Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        Manifest manifest = call.manifest();
        try (Deployer deployer = call.connect()) {
            Plan plan = deployer.plan(manifest, planOptions(call, manifest));
            call.terminal()
                    .print(
                            format == Format.TEXT
                                    ? new PlanView(call.paint()).of(plan, deployer.place())
                                    : Documents.of(plan, format));
            return call.flag(Option.DETAILED_EXITCODE) && !plan.isEmpty() ? ExitCode.CHANGES : ExitCode.DONE;
        }
    }

    static PlanOptions planOptions(Invocation call, Manifest manifest) {
        PlanOptions options = PlanOptions.DEFAULT.takeOver(call.flag(Option.TAKE_OVER));
        return manifest.namespace().map(options::namespace).orElse(options);
    }
}
