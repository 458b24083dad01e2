package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Settings as a properties file: {@code package}, {@code package.GROUP/VERSION}, {@code name.PATH} and {@code
 * type.PATH}.
 */
public final class SettingsFile {
    private static final String PACKAGE = "package";

    private SettingsFile() {}

    /**
     * The settings with what a file says over them.
     *
     * @param file its keys are {@code package}, {@code package.GROUP/VERSION}, {@code name.PATH}, {@code type.PATH}
     */
    public static Settings read(Settings settings, Path file) throws IOException {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            said.load(reader);
        } catch (IllegalArgumentException e) {
            throw new SchemaException(file + ": This is no properties file: " + e.getMessage() + ".");
        }
        Settings all = settings;
        for (String key : new TreeSet<>(said.stringPropertyNames())) {
            all = with(all, key, said.getProperty(key).strip(), file);
        }
        return all;
    }

    private static Settings with(Settings settings, String key, String value, Path file) {
        if (key.equals(PACKAGE)) {
            return new Settings(value, settings.packages(), settings.names(), settings.types());
        }
        int dot = key.indexOf('.');
        String rest = key.substring(dot + 1);
        return switch (dot < 0 ? "" : key.substring(0, dot)) {
            case PACKAGE -> settings.inPackage(rest, value);
            case "name" -> settings.named(rest, value);
            case "type" -> settings.typed(rest, value);
            default ->
                throw new SchemaException(file + ": The key " + Paths.shortened(key) + " is none of package,"
                        + " package.GROUP/VERSION, name.PATH and type.PATH.");
        };
    }
}
