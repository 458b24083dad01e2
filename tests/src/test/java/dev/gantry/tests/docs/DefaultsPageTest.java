package dev.gantry.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefaultsPageTest {
    private static final Path PAGE = Page.FOLDER.resolve("defaults.md");

    @Test
    void tellsWhatEachDefaultWrites() throws IOException {
        String text = DefaultsPage.text();
        if ("update".equals(System.getProperty("gantry.golden"))) {
            Files.writeString(PAGE, text);
        }
        assertThat(text).as("-Dgantry.golden=update renews it").isEqualTo(Files.readString(PAGE));
    }
}
