package dev.gantry.codegen.emit;

import dev.gantry.codegen.crd.CustomKind;
import dev.gantry.codegen.crd.Definitions;
import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.model.ModelIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The texts that definitions are read from, in the order in which they are read. */
public final class Inputs {
    private final List<Text> texts;

    /** One text: what messages call it, and YAML or JSON in UTF-8. */
    static final class Text {
        private final String source;
        private final byte[] bytes;

        Text(String source, byte[] bytes) {
            this.source = source;
            this.bytes = bytes;
        }
    }

    private Inputs(List<Text> texts) {
        this.texts = List.copyOf(texts);
    }

    /** None, to add to. */
    public static Inputs none() {
        return new Inputs(List.of());
    }

    /** Files of YAML or JSON, and folders of them. */
    public static Inputs of(List<Path> paths) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : Definitions.files(path)) {
                texts.add(new Text(file.toString(), Definitions.bytes(file)));
            }
        }
        return new Inputs(texts);
    }

    /** These and one more. */
    public Inputs with(String source, byte[] bytes) {
        List<Text> more = new ArrayList<>(texts);
        more.add(new Text(source, bytes));
        return new Inputs(more);
    }

    /** What they define. */
    List<CustomKind> kinds() {
        Definitions definitions = new Definitions();
        texts.forEach(text -> definitions.read(text.source, text.bytes));
        return definitions.kinds();
    }

    /** All that decides what is generated, as bytes. */
    byte[] with(Settings settings, ModelIndex models) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Text text : texts) {
            all.write(text.bytes);
            all.write(0);
        }
        String said = settings.basePackage()
                + new TreeMap<>(settings.packages())
                + new TreeMap<>(settings.names())
                + new TreeMap<>(settings.types())
                + models;
        all.write(said.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
