package dev.gantry.tests.docs;

import cookbook.Cookbook;
import dev.gantry.App;
import dev.gantry.description.AppDescription;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.view.Explanation;
import dev.gantry.view.Mermaid;
import dev.gantry.view.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What a marked block of a page must say. */
final class Sources {
    private static final Path JAVA = Path.of("src", "test", "java");

    private Sources() {}

    static String of(Page.Block block) {
        String[] words = block.source().split(" ", -1);
        return switch (block.kind()) {
            case "java" -> java(words[0]);
            case "yaml" -> words[0].equals("file") ? file(words[1]) : yaml(app(words[0]), words[1], words[2]);
            case "text" ->
                words[0].equals("lines")
                        ? Lines.counted(List.of(words).subList(1, words.length))
                        : explanation(app(words[1]), words[2]);
            case "mermaid" -> Mermaid.of(app(words[0]).describe());
            default -> throw new IllegalStateException("no source " + block.source());
        };
    }

    /** {@code cookbook/Placing.java#one-per-zone}; a path that starts at the repository begins with a slash. */
    private static String java(String source) {
        int hash = source.indexOf('#');
        if (hash < 0) {
            return file(source.substring(1));
        }
        String file = source.substring(0, hash);
        Path path = file.startsWith("/") ? Path.of("..", file.substring(1)) : JAVA.resolve(file);
        return Regions.of(path, source.substring(hash + 1));
    }

    /** A file of the repository. */
    static String file(String path) {
        try {
            return Files.readString(Path.of("..").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static App app(String recipe) {
        Supplier<App> app = Cookbook.recipes().get(recipe);
        if (app == null) {
            throw new IllegalStateException("no recipe " + recipe);
        }
        return app.get();
    }

    private static String yaml(App app, String object, String path) {
        Manifest manifest = app.synth();
        KubernetesObject found = manifest.objects().stream()
                .filter(each -> ObjectRef.of(each).toString().equals(object))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + object + " in\n" + manifest));
        String yaml = Manifest.of(manifest.app(), List.of(found)).yaml();
        int dot = path.lastIndexOf('.');
        String where = dot < 0 ? "" : ", " + path.substring(0, dot);
        return "# " + object + where + "\n" + YamlPart.of(yaml, path);
    }

    private static String explanation(App app, String service) {
        AppDescription description = app.describe();
        return Explanation.of(description, description.workload(service).orElseThrow(), 100, Style.PLAIN);
    }
}
