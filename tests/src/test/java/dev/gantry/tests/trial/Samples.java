package dev.gantry.tests.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All objects of some kinds in the YAML and JSON files of a folder, read by nothing of Gantry's. */
final class Samples {
    private final Path folder;
    private final Set<String> kinds;
    private final List<Sample> found = new ArrayList<>();
    private int unreadable;

    private Samples(Path folder, Set<String> kinds) {
        this.folder = folder;
        this.kinds = kinds;
    }

    /** @param kinds each as {@code group/version/Kind} */
    static Samples in(Path folder, Set<String> kinds) throws IOException {
        Samples samples = new Samples(folder, kinds);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Samples::isText).sorted().toList()) {
                samples.add(file);
            }
        }
        return samples;
    }

    /** Some folders are called as files are. */
    static boolean isText(Path file) {
        return file.toString().matches(".*\\.(ya?ml|json)") && Files.isRegularFile(file);
    }

    List<Sample> list() {
        return List.copyOf(found);
    }

    /** How many files are no YAML: templates, mostly. */
    int unreadable() {
        return unreadable;
    }

    private void add(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(1 << 26)
                .build();
        List<Object> documents = new ArrayList<>();
        try {
            new Load(settings).loadAllFromString(Files.readString(file)).forEach(documents::add);
        } catch (YamlEngineException | java.nio.charset.MalformedInputException e) {
            unreadable++;
            return;
        }
        for (int i = 0; i < documents.size(); i++) {
            add(folder.relativize(file) + "#" + i, Sample.JSON.valueToTree(documents.get(i)));
        }
    }

    private void add(String source, JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            return;
        }
        if (object.path("kind").asString("").endsWith("List")
                && object.path("items").isArray()) {
            object.path("items").forEach(item -> add(source, item));
        }
        if (kinds.contains(object.path("apiVersion").asString("") + "/"
                        + object.path("kind").asString(""))
                && object.path("metadata") instanceof ObjectNode metadata) {
            if (!metadata.has("name")) {
                metadata.put("name", metadata.path("generateName").asString("") + "a");
                metadata.remove("generateName");
            }
            metadata.remove("namespace");
            found.add(new Sample(source, object));
        }
    }
}
