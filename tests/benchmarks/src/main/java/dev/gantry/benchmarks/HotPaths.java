package dev.gantry.benchmarks;

import dev.gantry.App;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.Secrets;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each object of a manifest costs a warm JVM: objects a second and, with {@code -prof gc}, bytes allocated an object.
 * The objects are those of {@link Shop}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HotPaths {
    private static final int SERVICES = 100;
    static final int OBJECTS = 6 * SERVICES;

    private final App app = Shop.of(SERVICES);
    private final Manifest manifest = app.synth();
    private final byte[] yaml = written();

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.yaml(Secrets.SHOWN, out);
        return out.toByteArray();
    }

    /** A definition said anew. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public App define() {
        return Shop.of(SERVICES);
    }

    /** A definition turned into objects, with all checks. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public Manifest synth() {
        return app.synth();
    }

    /** The checks over objects alone. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public Problems validate() {
        return Checks.of(manifest);
    }

    /** Objects written as YAML. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void writeYaml() {
        manifest.yaml(Secrets.SHOWN, OutputStream.nullOutputStream());
    }

    /** Objects written as JSON. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void writeJson() {
        manifest.json(Secrets.SHOWN, OutputStream.nullOutputStream());
    }

    /** Objects read from YAML. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public Readback readYaml() throws IOException {
        return Manifest.read("shop", "shop.yaml", new ByteArrayInputStream(yaml));
    }
}
