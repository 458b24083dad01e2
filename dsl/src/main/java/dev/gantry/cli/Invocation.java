package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.Definition;
import dev.gantry.manifest.Manifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** One call of a command: what was said, and what the program stands in. */
record Invocation(Session session, Said said) {
    Terminal terminal() {
        return session.terminal();
    }

    boolean flag(String option) {
        return said.flag(option);
    }

    Optional<String> text(String option) {
        return said.text(option);
    }

    /** The format asked for. */
    Format format(Format usual) {
        return text(Option.OUTPUT).map(Format::of).orElse(usual);
    }

    Paint paint() {
        boolean refused = flag(Option.NO_COLOR)
                || !session.env().getOrDefault("NO_COLOR", "").isEmpty();
        return terminal().isInteractive() && !refused ? Paint.COLOURS : Paint.NONE;
    }

    /** Runs the definition. A namespace that was said on the command line wins over its own. */
    Manifest manifest() {
        Supplier<App> app = session.environments().app(text(Option.ENV));
        Optional<String> namespace = text(Option.NAMESPACE);
        return namespace.isEmpty()
                ? Definition.synth(app)
                : Definition.synth(() -> app.get().namespace(namespace.get()));
    }

    /** The cluster that the options name. */
    Deployer connect() {
        return session.connector().connect(text(Option.KUBECONFIG).map(Path::of), text(Option.CONTEXT));
    }
}
