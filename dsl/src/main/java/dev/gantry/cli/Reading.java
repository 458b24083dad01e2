package dev.gantry.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads what is no plain call: help, other spellings of options, and mistakes. */
final class Reading {
    private final Program program;
    private final Session session;

    Reading(Program program, Session session) {
        this.program = program;
        this.session = session;
    }

    ExitCode of(String... words) {
        CommandLine grammar = Grammar.of(session.program(), session.environments(), Commands.all());
        if (words.length == 0) {
            session.terminal().printError(help(grammar));
            return ExitCode.USAGE;
        }
        try {
            ParseResult parsed = grammar.parseArgs(words);
            if (parsed.isVersionHelpRequested()) {
                return printed(Version.told());
            }
            return parsed.hasSubcommand() ? of(parsed.subcommand()) : printed(help(grammar));
        } catch (ParameterException mistake) {
            String more = mistake.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help";
            session.terminal().printError("error: " + Mistake.told(mistake) + "\nSee " + more + ".\n");
            return ExitCode.USAGE;
        }
    }

    private ExitCode of(ParseResult parsed) {
        Optional<Command> called = Commands.named(parsed.commandSpec().name());
        return parsed.isUsageHelpRequested() || called.isEmpty()
                ? printed(help(parsed.commandSpec().commandLine()))
                : program.run(called.get(), Grammar.said(parsed));
    }

    private ExitCode printed(String text) {
        session.terminal().print(text);
        return ExitCode.DONE;
    }

    private String help(CommandLine grammar) {
        boolean plain = !session.env().getOrDefault("NO_COLOR", "").isEmpty();
        return Grammar.help(grammar, session.terminal().isInteractive() && !plain);
    }
}
