package dev.gantry.tests.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server that speak HTTP, passes each request on, and does something bad at one of them. */
final class BadNetwork implements AutoCloseable {
    /** What is done at a request. */
    enum Evil {
        RESET_BEFORE,
        RESET_AFTER,
        CUT_SHORT,
        HALF_A_BODY,
        NOTHING,
        EMPTY_OBJECT,
        GARBAGE,
        SIGN_IN_PAGE,
        BAD_GATEWAY,
        TOO_MANY,
        UNAVAILABLE,
        TIMED_OUT,
        /** Half an answer comes, and then nothing more, for more than a minute. */
        STALLED;

        /** The answer that is given in the server's stead; empty: the server is asked. */
        private String instead() {
            return switch (this) {
                case NOTHING -> answer("200 OK", "application/json", "");
                case EMPTY_OBJECT -> answer("200 OK", "application/json", "{}");
                case GARBAGE -> answer("200 OK", "application/json", "\u0000\u0001 password: swordfish");
                case SIGN_IN_PAGE -> answer("200 OK", "text/html", "<html><body>Sign in</body></html>");
                case BAD_GATEWAY ->
                    answer(
                            "502 Bad Gateway",
                            "text/html",
                            "<html><head><title>502</title></head><body>no</body></html>");
                case TOO_MANY -> answer("429 Too Many Requests\r\nRetry-After: 1", "text/plain", "slowly");
                case UNAVAILABLE -> answer("503 Service Unavailable", "text/plain", "later");
                case TIMED_OUT -> answer("504 Gateway Timeout", "text/plain", "late");
                default -> "";
            };
        }

        private static String answer(String status, String type, String body) {
            return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
        }
    }

    private final ServerSocket socket;
    private final URI server;
    private final Evil evil;
    private final int at;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String struck = "";

    private BadNetwork(ServerSocket socket, URI server, Evil evil, int at) {
        this.socket = socket;
        this.server = server;
        this.evil = evil;
        this.at = at;
    }

    /** Before that server, to do that at one request; the first is 1. */
    static BadNetwork before(URI server, Evil evil, int at) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            BadNetwork network = new BadNetwork(socket, server, evil, at);
            daemon(network::accept);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that leads to the server. */
    int port() {
        return socket.getLocalPort();
    }

    /** The first line of the request that was struck; empty if there were not so many. */
    String struck() {
        return struck;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket backend = new Socket(server.getHost(), server.getPort())) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            byte[] body = in.readNBytes(length(head));
            boolean strikes = requests.incrementAndGet() == at;
            if (strikes) {
                struck = head.lines().findFirst().orElse("");
                if (evil == Evil.RESET_BEFORE) {
                    client.setSoLinger(true, 0);
                    return;
                } else if (!evil.instead().isEmpty()) {
                    client.getOutputStream().write(evil.instead().getBytes(StandardCharsets.UTF_8));
                    return;
                }
            }
            OutputStream out = backend.getOutputStream();
            out.write(closing(head).getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            if (strikes) {
                strike(client, backend.getInputStream());
            } else {
                pass(backend.getInputStream(), client.getOutputStream());
            }
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    private void strike(Socket client, InputStream from) throws IOException {
        String head = head(from);
        byte[] body = from.readNBytes(Math.max(2, length(head)));
        byte[] half = Arrays.copyOf(body, body.length / 2);
        if (evil == Evil.STALLED) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().write(half);
            client.getInputStream().read(); // until the other end gives up
        } else if (evil == Evil.CUT_SHORT) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().write(half);
        } else if (evil == Evil.HALF_A_BODY) {
            String first = head.lines().findFirst().orElse("");
            String shorter = first + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                    + half.length + "\r\n\r\n";
            client.getOutputStream().write(shorter.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().write(half);
        } else {
            client.setSoLinger(true, 0);
        }
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    /** All up to the empty line. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** One request a connection is simple. */
    private static String closing(String head) {
        String kept = head.replaceAll("(?im)^(connection|upgrade|http2-settings):.*\r\n", "");
        return kept.substring(0, kept.length() - 2) + "Connection: close\r\n\r\n";
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "bad-network");
        thread.setDaemon(true);
        thread.start();
    }
}
