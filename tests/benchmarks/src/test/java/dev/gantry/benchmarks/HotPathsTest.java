package dev.gantry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;

class HotPathsTest {
    private final HotPaths paths = new HotPaths();

    static List<Method> benchmarks() {
        return Stream.of(HotPaths.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void runs(Method benchmark) throws Exception {
        benchmark.invoke(paths);
    }

    @Test
    void countsItsObjects() {
        assertThat(paths.synth().objects()).hasSize(HotPaths.OBJECTS);
    }

    @Test
    void measuresObjectsThatAreRight() throws Exception {
        assertThat(paths.validate().isEmpty()).isTrue();
        assertThat(paths.readYaml().manifest()).isEqualTo(paths.synth());
    }
}
