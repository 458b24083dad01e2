package dev.gantry.tests.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A text is never held: what writing takes does not grow with it. */
class StreamingTest {
    private static final int OBJECTS = 2000;
    private static final String TEXT = "a line of some length, as there are many in a file\n".repeat(1000);

    private static final class Counted extends OutputStream {
        private long bytes;
        private int largest;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }
    }

    /** The objects share one text, so that they are small where what is written is large. */
    private static Manifest manifest() {
        List<V1ConfigMap> objects = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            objects.add(V1ConfigMap.of("a" + i).data(Map.of("file", TEXT)));
        }
        return Manifest.of("large", objects);
    }

    @Test
    void yamlOfAHundredMegabytesTakesAFewOfMemory() {
        assertStreams(out -> manifest().yaml(Secrets.SHOWN, out));
    }

    @Test
    void jsonOfAHundredMegabytesTakesAFewOfMemory() {
        assertStreams(out -> manifest().json(Secrets.SHOWN, out));
    }

    private static void assertStreams(Consumer<OutputStream> writing) {
        Counted counted = new Counted();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        writing.accept(new Counted());
        long before = thread.getCurrentThreadAllocatedBytes();
        writing.accept(counted);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        assertThat(counted.bytes).isGreaterThan(100_000_000);
        assertThat(counted.largest).isLessThan(1 << 17);
        assertThat(allocated).isLessThan(counted.bytes / 10);
    }
}
