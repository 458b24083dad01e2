package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileNamesTest {
    private static final String USE = """
            import crd.io.class_.new_.v1.*;
            import dev.gantry.kubernetes.*;
            import java.util.*;
            import java.util.concurrent.Callable;
            public class Use implements Callable<Object> {
                public Object call() {
                    V1ObjectValueSpec spec = V1ObjectValueSpec.of(
                                    "n",
                                    Map.of("k", V1ObjectValueSpecKey.of().value("v")),
                                    V1ObjectValueSpecNext.of().item("i"),
                                    V1ObjectValueSpecItem.of("c"))
                            .item("c", item -> item.known("k"))
                            .aB("exact").aB_("dash").aB_2("line")
                            .class_("c").getClass_("g").hashCode_(1).model_("m").copy_("c").of_("o")
                            .plusTags("t").plusTags_("one more")
                            .mode(V1ObjectValueSpec.Mode.ON1).modeText("text")
                            .string(V1ObjectValueSpec.StringValue2.A)
                            .value(List.of(List.of(List.of(1, 2))));
                    V1ObjectValue object = V1ObjectValue.of("name", spec).name_("other").label_(true)
                            .group("g").version("v").plural(3);
                    return object.toString();
                }
            }
            """;

    @Test
    void becomeClassesThatCompileWithoutAWarningAndWriteTheSchemasNames(@TempDir Path folder) throws Exception {
        Object said = UserProject.of(folder, UserProject.definition("names.yaml"))
                .with("Use.java", USE)
                .call("Use");

        assertThat(said.toString())
                .isEqualTo(
                        "{\"apiVersion\": \"new.class.io/v1\", \"kind\": \"Object\", \"metadata\": {\"name\": \"name\"},"
                                + " \"name\": \"other\", \"group\": \"g\", \"label\": true, \"plural\": 3, \"spec\": {\"name\": \"n\","
                                + " \"key\": {\"k\": {\"value\": \"v\"}}, \"a-b\": \"dash\", \"aB\": \"exact\", \"a_b\": \"line\","
                                + " \"class\": \"c\", \"copy\": \"c\", \"getClass\": \"g\", \"hashCode\": 1,"
                                + " \"item\": [{\"change\": \"c\", \"known\": \"k\"}], \"mode\": \"on1\", \"modeText\": \"text\","
                                + " \"model\": \"m\", \"next\": {\"item\": \"i\"}, \"of\": \"o\", \"plusTags\": \"t\","
                                + " \"string\": \"a\", \"tags\": [\"one more\"], \"value\": [[[1, 2]]]}, \"version\": \"v\"}");
    }

    @Test
    void leaveNothingInTheSourcesThatIsNotPlainText(@TempDir Path folder) throws Exception {
        UserProject project = UserProject.of(folder, UserProject.definition("names.yaml"));
        assertThat(project.compile()).isEmpty();

        assertThat(sources(project))
                .allSatisfy(source -> assertThat(source.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F)));
        assertThat(classFiles(folder))
                .noneMatch(name -> name.contains("Evil"))
                .contains("OverRide.class", "V1ObjectValueSpec$FOO.class", "V1ObjectValueSpec$StringValue2.class");
    }

    @Test
    void leaveNothingInTheDocumentationThatIsNotPlainText(@TempDir Path folder) throws Exception {
        assertThat(UserProject.of(folder, UserProject.definition("names.yaml")).document())
                .isEmpty();
        assertThat(folder.resolve("documentation/index.html")).exists();
    }

    private static List<String> sources(UserProject project) throws IOException {
        try (Stream<Path> walk = Files.walk(project.generated())) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .map(HostileNamesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classFiles(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("classes"))) {
            return walk.map(file -> file.getFileName().toString()).toList();
        }
    }
}
