package dev.gantry.cli;

import java.util.List;
import java.util.Optional;

/** All commands, in the order in which help lists them. */
final class Commands {
    private Commands() {}

    static List<Command> all() {
        return List.of(
                new CheckCommand(),
                new SynthCommand(),
                new ExplainCommand(),
                new GraphCommand(),
                new DiffCommand(),
                new PlanCommand(),
                new ApplyCommand(),
                new StatusCommand(),
                new HistoryCommand(),
                new RollbackCommand(),
                new WatchCommand(),
                new DestroyCommand(),
                new CompletionCommand());
    }

    /** The one that is called; the others are not even loaded. */
    static Optional<Command> named(String name) {
        return switch (name) {
            case "check" -> Optional.of(new CheckCommand());
            case "synth" -> Optional.of(new SynthCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            case "graph" -> Optional.of(new GraphCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "plan" -> Optional.of(new PlanCommand());
            case "apply" -> Optional.of(new ApplyCommand());
            case "status" -> Optional.of(new StatusCommand());
            case "history" -> Optional.of(new HistoryCommand());
            case "rollback" -> Optional.of(new RollbackCommand());
            case "watch" -> Optional.of(new WatchCommand());
            case "destroy" -> Optional.of(new DestroyCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            default -> Optional.empty();
        };
    }
}
