package dev.gantry.cli;

import dev.gantry.App;
import java.util.List;

/** Keeps the cluster as the latest release says. */
final class WatchCommand implements Command {
    @Override
    public String name() {
        return "watch";
    }

    @Override
    public String summary() {
        return "Keep the app at its latest release: say what drifts, and put it right, until Ctrl-C.";
    }

    @Override
    public String details() {
        return "What was changed by hand is taken over and set as the release says; what was deleted is made again. What"
                + " controllers report, and fields that the release does not say, are left alone. An apply meanwhile is"
                + " waited for, and its release is kept from then on.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.namespace(), Option.context(), Option.kubeconfig(), Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        App app = call.unchecked();
        try (Deployer deployer = call.connect();
                WatchView view = WatchView.of(call, format);
                Interruption interruption = new Interruption(call.session().time(), view)) {
            if (format == Format.TEXT) {
                call.terminal()
                        .print(call.paint().strong("Watching " + app.name() + " at " + deployer.place())
                                + "; Ctrl-C ends it.\n\n");
            }
            interruption.watch();
            deployer.watch(app.name(), app.namespace(), view.vigil());
        }
        return ExitCode.INTERRUPTED;
    }
}
