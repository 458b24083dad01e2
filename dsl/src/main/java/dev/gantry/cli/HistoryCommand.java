package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.release.Releases;
import java.util.List;

/** What was applied, release by release. */
final class HistoryCommand implements Command {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String summary() {
        return "Show the app's releases: when each was applied, how it ended, what it changed.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.namespace(), Option.context(), Option.kubeconfig(), Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        App app = call.unchecked();
        try (Deployer deployer = call.connect()) {
            Releases releases = deployer.history(app.name(), app.namespace());
            call.terminal()
                    .print(
                            format == Format.TEXT
                                    ? new HistoryView(call.paint()).of(app.name(), releases, deployer.place())
                                    : Documents.of(app.name(), releases, format));
            return ExitCode.DONE;
        }
    }
}
