package dev.gantry.cli;

import dev.gantry.apply.AppStatus;
import dev.gantry.manifest.Manifest;
import java.util.List;

/** How an app is. */
final class StatusCommand implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public String summary() {
        return "Show how the app's objects are. Exits with 1 unless all are ready.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.namespace(), Option.context(), Option.kubeconfig(), Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        Manifest manifest = call.manifest();
        try (Deployer deployer = call.connect()) {
            AppStatus status = deployer.status(manifest.app(), manifest.namespace());
            call.terminal()
                    .print(
                            format == Format.TEXT
                                    ? new StatusView(call.paint()).of(status, deployer.place())
                                    : Documents.of(status, format));
            return status.ready() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
