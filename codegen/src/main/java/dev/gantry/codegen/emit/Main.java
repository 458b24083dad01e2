package dev.gantry.codegen.emit;

import dev.gantry.codegen.schema.CatalogReader;
import dev.gantry.codegen.schema.LiveServer;
import dev.gantry.codegen.schema.Renewal;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line: generates custom resources; renews Gantry's own schema file, and generates from it. */
public final class Main {
    private static final String USAGE = """
            renew --server URL --to FILE [--token TOKEN] [--ca FILE]
                writes the schema of a live API server, for example http://127.0.0.1:8001 of kubectl proxy
            generate --to FOLDER [--schema FILE]
                writes the sources that a schema makes, by default the generator's own
            """ + CustomCommand.USAGE;

    private Main() {}

    /** Runs one command; exits with 1 and one line where it cannot. */
    public static void main(String... args) {
        quietenLogging();
        try {
            run(args);
        } catch (IOException | GeneralSecurityException | SchemaException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The Kubernetes client logs through SLF4J, which without a logger complains on standard error. */
    private static void quietenLogging() {
        String verbosity = "slf4j.internal.verbosity";
        if (System.getProperty(verbosity) == null) {
            System.setProperty(verbosity, "ERROR");
        }
    }

    private static void run(String... args) throws IOException, GeneralSecurityException {
        Map<String, String> options = options(args);
        switch (args.length == 0 ? "" : args[0]) {
            case "renew" -> {
                LiveServer server = new LiveServer(
                        needed(options, "--server"),
                        Optional.ofNullable(options.get("--token")),
                        Optional.ofNullable(options.get("--ca")).map(Path::of));
                Files.writeString(Path.of(needed(options, "--to")), Renewal.of(server));
            }
            case "generate" -> {
                String schema = options.get("--schema");
                byte[] bytes = schema == null ? CatalogReader.pinned() : Files.readAllBytes(Path.of(schema));
                Path folder = Path.of(needed(options, "--to"));
                System.out.println(Generator.generate(bytes, folder) ? "generated" : "nothing changed");
            }
            case "crds" -> System.out.println(CustomCommand.run(List.of(args).subList(1, args.length)));
            default -> throw new SchemaException(USAGE);
        }
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private static String needed(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new SchemaException(name + " is missing.\n" + USAGE);
        }
        return value;
    }
}
