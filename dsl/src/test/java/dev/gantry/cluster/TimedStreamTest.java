package dev.gantry.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.time.Time;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedStreamTest {
    @Test
    void breaksOffWhereNothingMoreComes() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket silent = server.accept()) {
            silent.getOutputStream().write('a');
            InputStream in = TimedStream.over(client.getInputStream(), Duration.ofMillis(100), Time.system());

            assertThat(in.read()).isEqualTo('a');
            assertThatThrownBy(in::read).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void goesOnAsLongAsSomethingComes() throws IOException {
        InputStream three = new ByteArrayInputStream(new byte[] {1, 2, 3});
        try (InputStream in = TimedStream.over(three, Duration.ofSeconds(30), Time.system())) {
            assertThat(in.readAllBytes()).hasSize(3);
        }
    }
}
