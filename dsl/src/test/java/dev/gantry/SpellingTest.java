package dev.gantry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is spelled out by hand takes what the regular expressions take by which the forms are known. */
class SpellingTest {
    private static final Pattern IMAGE = Pattern.compile(
            "([a-zA-Z0-9][a-zA-Z0-9.-]*(:[0-9]+)?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("[a-z0-9]+:[a-f0-9]{32,}");
    private static final Pattern PORT = Pattern.compile("(?=.*[a-z])[a-z0-9]([a-z0-9]|-(?!-)){0,14}(?<!-)");
    private static final Pattern PART = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    @Property(tries = 5_000)
    void imagesHaveTheNamesThatRegistriesTake(@ForAll("images") String name) {
        assertThat(new Image(name, "1", Optional.empty(), Optional.empty())
                        .wrong()
                        .isEmpty())
                .isEqualTo(IMAGE.matcher(name).matches());
    }

    @Property(tries = 2_000)
    void tagsAreThoseThatRegistriesTake(@ForAll("tags") String tag) {
        assertThat(new Image("a", tag, Optional.empty(), Optional.empty())
                        .wrong()
                        .isEmpty())
                .isEqualTo(TAG.matcher(tag).matches());
    }

    @Property(tries = 2_000)
    void digestsAreAnAlgorithmAndDigits(@ForAll("digests") String digest) {
        assertThat(new Image("a", "1", Optional.of(digest), Optional.empty())
                        .wrong()
                        .isEmpty())
                .isEqualTo(DIGEST.matcher(digest).matches());
    }

    @Property(tries = 2_000)
    void portsHaveTheNamesThatKubernetesTakes(@ForAll("labels") String name) {
        assertThat(Gantry.port(name, 80).wrong().isEmpty())
                .isEqualTo(PORT.matcher(name).matches());
    }

    @Property(tries = 2_000)
    void partsAndNamespacesAreLabels(@ForAll("labels") String name) {
        assertThat(PartNames.wrong(name).isEmpty()).isEqualTo(PART.matcher(name).matches());
        assertThat(PartNames.wrongNamespace(name).isEmpty())
                .isEqualTo(NAMESPACE.matcher(name).matches());
    }

    @Provide
    Arbitrary<String> images() {
        return Arbitraries.strings().withChars("ab0A.-_/:").ofMinLength(0).ofMaxLength(9);
    }

    @Provide
    Arbitrary<String> tags() {
        Arbitrary<String> few = Arbitraries.strings().withChars("aZ0.-_é ").ofMaxLength(4);
        return Arbitraries.oneOf(
                few, Arbitraries.strings().withChars("a.").ofMinLength(126).ofMaxLength(130));
    }

    @Provide
    Arbitrary<String> digests() {
        Arbitrary<String> algorithm = Arbitraries.strings().withChars("a9:A").ofMaxLength(3);
        Arbitrary<String> hash =
                Arbitraries.strings().withChars("af09").ofMinLength(31).ofMaxLength(33);
        return net.jqwik.api.Combinators.combine(algorithm, hash).as((before, after) -> before + ":" + after);
    }

    @Provide
    Arbitrary<String> labels() {
        Arbitrary<String> few = Arbitraries.strings().withChars("ab9-A_").ofMaxLength(5);
        Arbitrary<String> port =
                Arbitraries.strings().withChars("a9-").ofMinLength(14).ofMaxLength(16);
        Arbitrary<String> label =
                Arbitraries.strings().withChars("a9-").ofMinLength(62).ofMaxLength(64);
        return Arbitraries.oneOf(few, port, label);
    }
}
