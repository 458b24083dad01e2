package dev.gantry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A word that comes after the program's name. */
interface Command {
    /** A word that is no option: what stands for it in help, and what it is. */
    record Operand(String label, String description) {}

    String name();

    /** What it does, in a sentence. */
    String summary();

    /** What more there is to say, in sentences; may be empty. */
    default String details() {
        return "";
    }

    /** Whether it needs the definition, and so an environment. */
    default boolean describes() {
        return true;
    }

    /** Its own options; those that every command has come by themselves. */
    List<Option> options();

    /** What may be said to it without an option. */
    default Optional<Operand> operand() {
        return Optional.empty();
    }

    ExitCode run(Invocation call);

    /** How an environment is named to it. */
    default Option environment(List<String> names) {
        return Option.env(names);
    }

    /** All that may be said to it, help apart. */
    default List<Option> allOptions(Environments environments) {
        List<Option> all = new ArrayList<>();
        if (describes() && !environments.names().isEmpty()) {
            all.add(environment(environments.names()));
        }
        all.addAll(options());
        if (describes()) {
            all.add(Option.warningsAsErrors());
        }
        all.add(Option.noColor());
        all.add(Option.stacktrace());
        return all;
    }
}
