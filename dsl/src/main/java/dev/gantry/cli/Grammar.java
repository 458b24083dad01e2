package dev.gantry.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** All that can be said to a program, for picocli: it writes help and completion, and finds what is wrong with a call. */
final class Grammar {
    private static final int WIDTH = 100;
    private static final int LABELS = 28;

    private Grammar() {}

    /** A program that knows these commands. */
    static CommandLine of(String program, Environments environments, List<Command> commands) {
        CommandSpec root = spec(program);
        root.usageMessage().synopsisSubcommandLabel("COMMAND");
        root.addOption(help());
        root.addOption(version());
        for (Command command : commands) {
            root.addSubcommand(command.name(), new CommandLine(subcommand(command, environments)));
        }
        if (commands.size() > 1) {
            root.usageMessage().footer("", "COMMAND --help tells more of a command.");
        }
        return new CommandLine(root);
    }

    /** What picocli understood. */
    static Said said(ParseResult parsed) {
        Map<String, List<String>> values = new HashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            boolean isFlag = option.arity().max() == 0;
            values.put(option.longestName(), isFlag ? List.of("") : option.originalStringValues());
        }
        List<String> operands = new ArrayList<>();
        parsed.matchedPositionals().forEach(each -> operands.addAll(each.originalStringValues()));
        return new Said(values, operands);
    }

    static String help(CommandLine command, boolean coloured) {
        return command.getUsageMessage(coloured ? Ansi.ON : Ansi.OFF);
    }

    private static CommandSpec subcommand(Command command, Environments environments) {
        CommandSpec spec = spec(command.name());
        UsageMessageSpec usage = spec.usageMessage();
        usage.descriptionHeading("%n");
        usage.description(command.summary());
        if (!command.details().isEmpty()) {
            usage.footer("", command.details());
        }
        for (Option option : command.allOptions(environments)) {
            spec.addOption(spec(option));
        }
        spec.addOption(help());
        command.operand()
                .ifPresent(operand -> spec.addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel(operand.label())
                        .description(operand.description())
                        .build()));
        return spec;
    }

    private static CommandSpec spec(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .width(WIDTH)
                .longOptionsMaxWidth(LABELS)
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%n")
                .commandListHeading("%nCommands:%n");
        return spec;
    }

    private static OptionSpec spec(Option option) {
        OptionSpec.Builder spec =
                OptionSpec.builder(option.names().toArray(String[]::new)).description(option.description());
        if (option.isFlag()) {
            return spec.type(boolean.class).arity("0").build();
        }
        return spec.type(option.repeats() ? String[].class : String.class)
                .arity("1")
                .paramLabel(option.label().orElseThrow())
                .completionCandidates(option.candidates())
                .build();
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", Option.HELP)
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }

    private static OptionSpec version() {
        return OptionSpec.builder(Option.VERSION)
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Show the version of Gantry.")
                .build();
    }
}
