package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as it was, from YAML and from JSON. */
class ReadLawTest {
    @Property
    void treesComeBack(@ForAll("trees") Object tree) {
        assertComesBack(UntypedObject.of("a.io/v1", "Widget", "a", Map.of("spec", tree)));
    }

    @Property
    void textsComeBack(@ForAll("texts") String key, @ForAll("texts") String text) {
        assertComesBack(V1ConfigMap.of("a").data(Map.of(key, text)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("-:#<>&*![]{}|,.?%@`'\"\\ \t\n\r0123456789abxoyne_~\u0085\u2028\uFEFF"),
                Arbitraries.strings()
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)));
    }

    @Provide
    Arbitrary<Object> trees() {
        return Arbitraries.lazyOf(
                () -> texts().map(text -> (Object) text),
                () -> Arbitraries.longs().map(number -> (Object) number),
                () -> Arbitraries.doubles().map(number -> (Object) number),
                () -> Arbitraries.of(true, false),
                () -> trees().list().ofMaxSize(3).map(list -> (Object) list),
                () -> Arbitraries.maps(texts(), trees()).ofMaxSize(3).map(map -> (Object) map));
    }

    private static void assertComesBack(KubernetesObject object) {
        Manifest manifest = Manifest.of("shop", List.of(object));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        manifest.json(Secrets.SHOWN, json);

        assertThat(ReadTest.read(manifest.yaml(Secrets.SHOWN)).manifest()).isEqualTo(manifest);
        assertThat(ReadTest.read(json.toString(StandardCharsets.UTF_8)).manifest())
                .isEqualTo(manifest);
    }
}
