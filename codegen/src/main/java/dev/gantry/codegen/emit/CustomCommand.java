package dev.gantry.codegen.emit;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.crd.SettingsFile;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code crds}: the command that generates the classes of custom resources. */
final class CustomCommand {
    static final String USAGE = """
            crds --to FOLDER [--package NAME] [--settings FILE] [--context CONTEXT] [FILE|FOLDER|-]...
                writes the classes of custom resources from their definitions: files of YAML or JSON, folders of them,
                - for what is piped in, and the cluster of a context of the kubeconfig""";

    private String to = "";
    private String basePackage = "crd";
    private String settings = "";
    private String context = "";
    private final List<Path> paths = new ArrayList<>();
    private boolean isPiped;

    private CustomCommand() {}

    /** Runs it; what it tells a person. */
    static String run(List<String> arguments) throws IOException {
        CustomCommand command = new CustomCommand();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                command.take(argument);
            } else if (i + 1 == arguments.size()) {
                throw new SchemaException(argument + " has no value.\n" + USAGE);
            } else {
                command.set(argument, arguments.get(++i));
            }
        }
        return command.run();
    }

    private void take(String argument) {
        if (argument.equals("-")) {
            isPiped = true;
        } else {
            paths.add(Path.of(argument));
        }
    }

    private void set(String option, String value) {
        switch (option) {
            case "--to" -> to = value;
            case "--package" -> basePackage = value;
            case "--settings" -> settings = value;
            case "--context" -> context = value;
            default -> throw new SchemaException("There is no option " + option + ".\n" + USAGE);
        }
    }

    private String run() throws IOException {
        if (to.isEmpty() || (paths.isEmpty() && !isPiped && context.isEmpty())) {
            throw new SchemaException((to.isEmpty() ? "--to is" : "The definitions are") + " missing.\n" + USAGE);
        }
        Inputs inputs = Inputs.of(paths);
        if (isPiped) {
            inputs = inputs.with("standard input", System.in.readAllBytes());
        }
        if (!context.isEmpty()) {
            inputs = inputs.with("context " + context, LiveDefinitions.of(context));
        }
        Settings how = Settings.in(basePackage);
        if (!settings.isEmpty()) {
            how = SettingsFile.read(how, Path.of(settings));
        }
        Path folder = Path.of(to);
        return CustomResources.generate(inputs, how, folder)
                ? Files.readString(folder.resolve(CustomResources.REPORT)).strip()
                : "nothing changed";
    }
}
