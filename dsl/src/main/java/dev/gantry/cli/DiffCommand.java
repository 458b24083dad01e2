package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.Definition;
import dev.gantry.description.AppDescription;
import dev.gantry.manifest.Manifest;
import dev.gantry.view.Difference;
import dev.gantry.view.DifferenceText;
import dev.gantry.view.DifferenceTree;
import dev.gantry.view.YamlDifference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One app in two environments. Asks no cluster. */
final class DiffCommand implements Command {
    private static final String YAML = "--yaml";

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String summary() {
        return "Show in what two environments differ, by service and word. Asks no cluster.";
    }

    @Override
    public Option environment(List<String> names) {
        return Option.twoEnvironments(names);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.flag("The lines of YAML that differ, as a unified diff.", YAML),
                Option.detailedExitCode("a difference"),
                Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        boolean yaml = call.flag(YAML);
        if (yaml && format != Format.TEXT) {
            throw new UsageException("A unified diff is text. Leave out --yaml, or --output.");
        }
        if (call.session().environments().names().isEmpty()) {
            throw new UsageException("This program has one environment, so there is nothing to compare it with.");
        }
        if (call.environments().size() != 2) {
            throw new UsageException("Two environments are compared. Say --env twice: --env staging --env production.");
        }
        String before = call.environments().get(0);
        String after = call.environments().get(1);
        Supplier<App> one = call.app(Optional.of(before));
        Supplier<App> other = call.app(Optional.of(after));
        boolean same = yaml ? yaml(call, one, other) : words(call, one, other, format);
        return !same && call.flag(Option.DETAILED_EXITCODE) ? ExitCode.CHANGES : ExitCode.DONE;
    }

    private static boolean yaml(Invocation call, Supplier<App> one, Supplier<App> other) {
        Manifest before = Definition.synth(one);
        Manifest after = Definition.synth(other);
        String text = YamlDifference.between(
                before, call.environments().get(0), after, call.environments().get(1), call.paint());
        call.terminal().print(text);
        return text.isEmpty();
    }

    private static boolean words(Invocation call, Supplier<App> one, Supplier<App> other, Format format) {
        AppDescription before = Definition.describe(one);
        Difference difference = Difference.between(before, Definition.describe(other));
        if (format == Format.TEXT) {
            String heading = before.name() + ": " + String.join(" → ", call.environments());
            call.terminal().print(DifferenceText.of(difference, heading, call.columns(), call.paint()));
        } else {
            call.print(format, out -> DifferenceTree.write(difference, out));
        }
        return difference.isEmpty();
    }
}
