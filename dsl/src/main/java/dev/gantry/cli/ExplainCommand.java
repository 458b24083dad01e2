package dev.gantry.cli;

import dev.gantry.Definition;
import dev.gantry.description.AppDescription;
import dev.gantry.description.WorkloadDescription;
import dev.gantry.problem.NearNames;
import dev.gantry.view.DescriptionTree;
import dev.gantry.view.Explanation;
import java.util.List;
import java.util.Optional;

/** The definition as a person wants to know it. Asks no cluster. */
final class ExplainCommand implements Command {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Tell in words what runs, where, how many, who calls whom. Asks no cluster.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand("SERVICE", "One of what runs, with all its variables. Default: all of the app."));
    }

    @Override
    public List<Option> options() {
        return List.of(Option.namespace(), Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        AppDescription app = Definition.describe(call.app(call.text(Option.ENV)));
        if (call.operand().isEmpty()) {
            if (format == Format.TEXT) {
                call.terminal().print(Explanation.of(app, call.columns(), call.paint()));
            } else {
                call.print(format, out -> DescriptionTree.write(app, out));
            }
            return ExitCode.DONE;
        }
        WorkloadDescription workload = workload(app, call.operand().get());
        if (format == Format.TEXT) {
            call.terminal().print(Explanation.of(app, workload, call.columns(), call.paint()));
        } else {
            call.print(format, out -> DescriptionTree.write(workload, out));
        }
        return ExitCode.DONE;
    }

    private static WorkloadDescription workload(AppDescription app, String name) {
        List<String> names =
                app.workloads().stream().map(WorkloadDescription::name).toList();
        return app.workload(name)
                .orElseThrow(() -> new UsageException("Nothing with the name \"" + name + "\" runs in " + app.name()
                        + ". " + NearNames.offer(name, names)));
    }
}
