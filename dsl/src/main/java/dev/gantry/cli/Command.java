package dev.gantry.cli;

import java.util.ArrayList;
import java.util.List;

/** A word that comes after the program's name. */
interface Command {
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

    ExitCode run(Invocation call);

    /** All that may be said to it, help apart. */
    default List<Option> allOptions(Environments environments) {
        List<Option> all = new ArrayList<>();
        if (describes() && !environments.names().isEmpty()) {
            all.add(Option.env(environments.names()));
        }
        all.addAll(options());
        all.add(Option.noColor());
        all.add(Option.stacktrace());
        return all;
    }
}
