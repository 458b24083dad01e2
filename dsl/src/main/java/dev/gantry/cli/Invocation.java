package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.Checked;
import dev.gantry.Definition;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.manifest.JsonWriter;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.YamlWriter;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One call of a command: what was said, and what the program stands in. */
record Invocation(Session session, Said said) {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    Terminal terminal() {
        return session.terminal();
    }

    boolean flag(String option) {
        return said.flag(option);
    }

    Optional<String> text(String option) {
        return said.text(option);
    }

    /**
     * A number that was said.
     *
     * @param least the smallest that means anything
     * @throws UsageException for what is no such number
     */
    Optional<Integer> number(String option, int least) {
        return number(option, least, Integer.MAX_VALUE, "from " + least + " on");
    }

    /** A share in percent that was said, 0 to 100. */
    Optional<Integer> percent(String option) {
        return number(option, 0, 100, "from 0 to 100");
    }

    private Optional<Integer> number(String option, int least, int most, String range) {
        Optional<String> said = text(option);
        Optional<Integer> number = said.filter(it -> it.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(it -> it >= least && it <= most);
        if (said.isPresent() && number.isEmpty()) {
            throw new UsageException(
                    option + " takes a whole number " + range + ", and \"" + said.get() + "\" is none.");
        }
        return number;
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

    /** What the definition becomes, or what an earlier one became, where files of that were said. */
    Manifest manifest() {
        return text(Option.FROM)
                .map(path -> WrittenManifest.read(this, Path.of(path)))
                .orElseGet(this::synthesized);
    }

    /** The app, unchecked: to find it in a cluster, whatever is wrong with its definition now. */
    App unchecked() {
        return app(text(Option.ENV)).get();
    }

    /** Runs the definition, and tells its warnings. A namespace that was said on the command line wins over its own. */
    private Manifest synthesized() {
        Checked checked = Definition.check(app(text(Option.ENV)));
        warn(checked.verdict().warnings());
        return checked.manifest();
    }

    /** Tells of what stops nothing. */
    void warn(Problems warnings) {
        for (Problem warning : warnings) {
            terminal().printError(paint().changed("warning:") + " " + warning + "\n");
        }
    }

    /** The environments that were named. */
    List<String> environments() {
        return said.texts(Option.ENV);
    }

    /** The word that is no option. */
    Optional<String> operand() {
        return said.operands().stream().findFirst();
    }

    /** The app of an environment, its problems told by their lines. */
    Supplier<App> app(Optional<String> environment) {
        Supplier<App> app = session.environments().app(environment);
        Supplier<App> strict = flag(Option.WARNINGS_AS_ERRORS) ? () -> app.get().warningsAsErrors() : app;
        Optional<String> namespace = text(Option.NAMESPACE);
        return namespace.isEmpty() ? strict : () -> strict.get().namespace(namespace.get());
    }

    /** How wide a line for a person may be. */
    int columns() {
        return terminal().isInteractive()
                ? Math.max(NARROWEST, Math.min(WIDEST, terminal().size().columns()))
                : WIDEST;
    }

    /** Writes a tree in a format for programs. */
    void print(Format format, Consumer<ObjectWriter> tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == Format.JSON) {
            JsonWriter json = JsonWriter.to(bytes);
            tree.accept(json);
            json.flush();
            bytes.write('\n');
        } else {
            YamlWriter yaml = YamlWriter.to(bytes);
            tree.accept(yaml);
            yaml.flush();
        }
        terminal().print(bytes.toString(StandardCharsets.UTF_8));
    }

    /** The cluster that the options name. */
    Deployer connect() {
        return session.connector().connect(text(Option.KUBECONFIG).map(Path::of), text(Option.CONTEXT));
    }
}
