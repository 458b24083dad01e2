package dev.gantry.cluster;

import dev.gantry.time.Alarm;
import dev.gantry.time.Time;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;

/** An answer that breaks off when nothing more of it came for too long: a connection that is dead at one end only never says so. */
final class TimedStream extends FilterInputStream {
    private final Duration longest;
    private final Time time;
    private volatile Instant last;
    private volatile boolean late;
    private volatile boolean closed;
    private volatile Alarm next = () -> {};

    private TimedStream(InputStream in, Duration longest, Time time) {
        super(in);
        this.longest = longest;
        this.time = time;
        this.last = time.now();
    }

    static InputStream over(InputStream in, Duration longest, Time time) {
        TimedStream stream = new TimedStream(in, longest, time);
        stream.look();
        return stream;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            int read = super.read(buffer, from, length);
            last = time.now();
            return read < 0 && late ? timedOut() : read;
        } catch (IOException e) {
            return late ? timedOut() : rethrown(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        next.cancel();
        super.close();
    }

    private static int rethrown(IOException e) throws IOException {
        throw e;
    }

    private int timedOut() throws IOException {
        throw new HttpTimeoutException("nothing more came within " + longest.toSeconds() + " s");
    }

    private void look() {
        Duration left = longest.minus(Duration.between(last, time.now()));
        if (closed) {
            return;
        } else if (!left.isNegative() && !left.isZero()) {
            next = time.schedule(left, this::look);
            return;
        }
        late = true;
        try {
            close();
        } catch (IOException e) {
            // Whoever reads finds out.
        }
    }
}
