package dev.gantry.codegen.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaFolderTest {
    /** Every sort of lambda and method reference, and every way in which arguments and results are converted. */
    private static final String SAMPLE = """
            package sample;

            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            public final class Sample {
                private final int number;
                Sample(int number) { this.number = number; }
                private String secret(String of) { return of + number; }
                private static long twice(int n) { return 2L * n; }
                static String join(String... all) { return String.join("+", all); }

                interface Named { String name(); default Supplier<String> greeting() { return () -> "hello " + name(); } }

                private static final class Inner {
                    private final List<String> seen = new ArrayList<>();
                    private void see(String text) { seen.add(text); }
                    Consumer<String> sight() { return this::see; }
                    Runnable nested() { return () -> { Runnable deeper = () -> see("deeper"); deeper.run(); }; }
                }

                public static String result() {
                    List<Object> out = new ArrayList<>();
                    int captured = 7; long wide = 1L << 40; double real = 0.5; String text = "t"; byte small = 3;
                    Supplier<Object> many = () -> captured + ":" + wide + ":" + real + ":" + text + ":" + small;
                    out.add(many.get());
                    Function<Integer, Integer> boxed = i -> i + captured;
                    out.add(boxed.apply(1));
                    ToLongFunction<Integer> widened = Sample::twice;
                    out.add(widened.applyAsLong(21));
                    Function<String, Integer> length = String::length;
                    out.add(length.apply("four"));
                    IntFunction<Sample> made = Sample::new;
                    out.add(made.apply(5).secret("five "));
                    Function<String, String> bound = new Sample(6)::secret;
                    out.add(bound.apply("six "));
                    BiFunction<Sample, String, String> unbound = Sample::secret;
                    out.add(unbound.apply(new Sample(8), "eight "));
                    IntFunction<int[]> array = int[]::new;
                    out.add(array.apply(3).length);
                    Function<String[], String> varargs = Sample::join;
                    out.add(varargs.apply(new String[] {"a", "b"}));
                    BinaryOperator<String> two = Sample::join;
                    out.add(two.apply("c", "d"));
                    Consumer<String> ignored = out::add;
                    ignored.accept("added");
                    Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());
                    out.add(Stream.of("bb", "a", "cc").sorted(order).collect(Collectors.joining(",")));
                    Named named = () -> "world";
                    out.add(named.greeting().get());
                    Inner inner = new Inner();
                    inner.sight().accept("sight");
                    inner.nested().run();
                    out.add(inner.seen);
                    IntBinaryOperator sum = Integer::sum;
                    out.add(sum.applyAsInt(1, 2));
                    Supplier<Supplier<String>> twofold = () -> () -> text;
                    out.add(twofold.get().get());
                    Callback<String> generic = value -> out.add(value.length());
                    generic.call("generic");
                    out.add(((Predicate<String>) String::isEmpty).negate().test(""));
                    return out.toString();
                }

                interface Callback<T extends CharSequence> { void call(T value); }
            }
            """;

    @TempDir
    Path folder;

    private void compile(String source) throws Exception {
        Path file = Files.createDirectories(folder.resolve("source/sample")).resolve("Sample.java");
        Files.writeString(file, source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes().toString(), "--release", "17", file.toString());
        assertThat(code).isZero();
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private String result() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return (String)
                    loader.loadClass("sample.Sample").getMethod("result").invoke(null);
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(classes().resolve("sample"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void doesTheSameWithoutLambdas() throws Exception {
        compile(SAMPLE);
        String before = result();

        assertThat(LambdaFolder.rewrite(classes())).isGreaterThan(20);

        assertThat(result()).isEqualTo(before).contains("hello world", "deeper", "4");
        for (String file : files()) {
            byte[] bytes = Files.readAllBytes(classes().resolve("sample").resolve(file));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("LambdaMetafactory");
        }
    }

    @Test
    void doesNothingTwice() throws Exception {
        compile(SAMPLE);
        LambdaFolder.rewrite(classes());
        List<String> files = files();

        assertThat(LambdaFolder.rewrite(classes())).isZero();
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void leavesNothingOfAnEarlierCompilation() throws Exception {
        compile(SAMPLE);
        LambdaFolder.rewrite(classes());
        assertThat(files()).contains("Sample$Lambda5.class");

        compile("package sample; public final class Sample { Runnable only() { return () -> {}; }"
                + " public static String result() { new Sample().only().run(); return \"ran\"; } }");
        assertThat(LambdaFolder.rewrite(classes())).isOne();

        assertThat(files()).contains("Sample$Lambda0.class").doesNotContain("Sample$Lambda5.class");
        assertThat(result()).isEqualTo("ran");
    }
}
