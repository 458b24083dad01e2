package dev.gantry.cli;

import java.util.List;
import picocli.AutoComplete;

/** A script that completes commands, options and environments in bash and zsh. */
final class CompletionCommand implements Command {
    private static final String NAME = "--name";

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "Write a completion script for bash and zsh.";
    }

    @Override
    public String details() {
        return "source <(PROGRAM completion --name PROGRAM), where PROGRAM is the command that you type.";
    }

    @Override
    public boolean describes() {
        return false;
    }

    @Override
    public List<Option> options() {
        return List.of(Option.text("NAME", "The command that you type to run this program.", NAME));
    }

    @Override
    public ExitCode run(Invocation call) {
        String program = call.text(NAME).orElse(call.session().program());
        if (!program.matches("[A-Za-z0-9._-]+")) {
            throw new UsageException("\"" + program + "\" is no command that a shell could complete. Say --name and the"
                    + " command that you type to run this program.");
        }
        call.terminal()
                .print(AutoComplete.bash(
                        program, Grammar.of(program, call.session().environments(), Commands.all())));
        return ExitCode.DONE;
    }
}
