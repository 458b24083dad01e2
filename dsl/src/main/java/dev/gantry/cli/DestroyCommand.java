package dev.gantry.cli;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.manifest.Manifest;
import java.util.List;

/** Deletes an app. */
final class DestroyCommand implements Command {
    private static final String WITH_DATA = "--with-data";
    private static final String WITH_NAMESPACE = "--with-namespace";

    @Override
    public String name() {
        return "destroy";
    }

    @Override
    public String summary() {
        return "Show what goes, ask, delete it, and wait until it is gone.";
    }

    @Override
    public String details() {
        return "Claims, and the data in them, are kept unless --with-data is said; the namespace unless"
                + " --with-namespace is.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.flag("Delete the claims too, and the data in them.", WITH_DATA),
                Option.flag("Delete the namespace too, if it was made for this app.", WITH_NAMESPACE),
                Option.namespace(),
                Option.context(),
                Option.kubeconfig(),
                Option.yes(),
                Option.timeout(),
                Option.noWait(),
                Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Execution execution = new Execution(call, Deed.DESTROY);
        Manifest manifest = call.manifest();
        DestroyOptions asked =
                DestroyOptions.DEFAULT.withData(call.flag(WITH_DATA)).withNamespace(call.flag(WITH_NAMESPACE));
        DestroyOptions options = manifest.namespace().map(asked::namespace).orElse(asked);
        try (Deployer deployer = call.connect()) {
            return execution.of(deployer, deployer.planDestroy(manifest.app(), options));
        }
    }
}
