package dev.gantry.cli;

import dev.gantry.manifest.FolderChange;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The definition as YAML. Asks no cluster. */
final class SynthCommand implements Command {
    private static final String TO = "--to";
    private static final String SHOW_SECRETS = "--show-secrets";

    @Override
    public String name() {
        return "synth";
    }

    @Override
    public String summary() {
        return "Write the Kubernetes objects as YAML. Asks no cluster.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.namespace(),
                Option.text(
                        "PATH",
                        "A file (*.yaml, *.yml), or a folder for a file an object; what an earlier synth left there is"
                                + " removed. Files hold the values of secrets and are for their owner's eyes only."
                                + " Default: standard output.",
                        TO),
                Option.flag("Show the values of secrets on standard output, rather than fingerprints.", SHOW_SECRETS),
                Option.oneOf(
                        "FORMAT",
                        List.of("yaml", "json"),
                        "yaml or json, on standard output. Default: yaml.",
                        "-o",
                        Option.OUTPUT));
    }

    @Override
    public ExitCode run(Invocation call) {
        boolean json = call.format(Format.YAML) == Format.JSON;
        Optional<Path> to = call.text(TO).map(Path::of);
        if (to.isPresent() && json) {
            throw new UsageException("Files are YAML. Leave out --output json, or --to.");
        }
        Manifest manifest = call.manifest();
        if (to.isPresent()) {
            call.terminal().printError(write(manifest, to.get()) + "\n");
        } else {
            print(manifest, call.flag(SHOW_SECRETS) ? Secrets.SHOWN : Secrets.FINGERPRINTS, json, call.terminal());
        }
        return ExitCode.DONE;
    }

    private static void print(Manifest manifest, Secrets secrets, boolean json, Terminal terminal) {
        OutputStream out = terminal.bytes();
        if (json) {
            manifest.json(secrets, out);
        } else {
            manifest.yaml(secrets, out);
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Manifest manifest, Path to) {
        String name = to.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            manifest.writeFile(to, Secrets.SHOWN);
            return manifest.objects().size() + " objects in " + to;
        }
        FolderChange change = manifest.writeFolder(to, Secrets.SHOWN);
        return change.written().size() + " written, " + change.unchanged() + " unchanged, "
                + change.removed().size() + " removed in " + to;
    }
}
