package dev.gantry.tests.docs;

import static dev.gantry.Gantry.*;

import dev.gantry.App;
import dev.gantry.Default;
import dev.gantry.Service;
import dev.gantry.view.Style;
import dev.gantry.view.YamlDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code docs/defaults.md}: what each default is for, from its Javadoc, and what it writes, from what is written without it. */
final class DefaultsPage {
    private static final Path SOURCE = Path.of("..", "dsl", "src", "main", "java", "dev", "gantry", "Default.java");
    private static final Pattern CONSTANT = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+([A-Z_]+)[,;\\n]");

    private DefaultsPage() {}

    static String text() throws IOException {
        Map<String, String> docs = docs();
        StringBuilder page = new StringBuilder("""
                # Defaults

                All that Gantry fills in where nothing else was said. Each stands in the manifest, where it can be read;
                `explain` tells which were filled in, and which were switched off, of each service.
                `without(Default.READ_ONLY_ROOT)` switches one off for a service, an overlay does so for a whole app:
                `app.each(Service.class, service -> service.without(Default.SPREAD))`.

                Below each stands what it changes in the YAML of one service, of which two instances run:

                <!-- java dev/gantry/tests/docs/DefaultsPage.java#sample -->
                ```java
                """);
        page.append(Regions.of(
                Path.of("src", "test", "java", "dev", "gantry", "tests", "docs", "DefaultsPage.java"), "sample"));
        page.append("```\n");
        for (Default each : Default.values()) {
            String doc = docs.get(each.name());
            if (doc == null) {
                throw new IllegalStateException("no Javadoc of " + each + " in " + SOURCE);
            }
            page.append("\n## ").append(each).append('\n').append(doc).append('\n');
            String change = change(each);
            page.append(change.isEmpty() ? "" : "\n```diff\n" + change + "```\n");
        }
        return page.toString();
    }

    private static String change(Default filledIn) {
        App with = app("shop", sample());
        App without = app("shop", sample().without(filledIn));
        return YamlDifference.between(without.synth(), "without", with.synth(), "with", Style.PLAIN);
    }

    private static Service sample() {
        // region sample
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .replicas(2)
                .mount("/config", config("order-settings", file("order.yaml", "cutoff: 22:00\n")));
        // endregion
        return order;
    }

    /** The Javadoc of each constant, as Markdown. */
    private static Map<String, String> docs() throws IOException {
        Map<String, String> docs = new LinkedHashMap<>();
        String source = Files.readString(SOURCE);
        CONSTANT.matcher(source.substring(source.indexOf("public enum")))
                .results()
                .forEach(match -> docs.put(match.group(2), markdown(match.group(1))));
        return docs;
    }

    private static String markdown(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("(?s)\\{@code\\s+(.*?)\\}", "`$1`")
                .replaceAll("\\{@link (\\w+)#(\\w+)\\}", "`$1.$2`")
                .replaceAll("\\{@link #?(\\w+)\\}", "`$1`")
                .replace("<p>", "")
                .strip();
    }
}
