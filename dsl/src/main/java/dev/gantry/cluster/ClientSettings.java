package dev.gantry.cluster;

import io.fabric8.kubernetes.client.Config;

/** What holds for every connection, however it was found. */
final class ClientSettings {
    private static final int CONNECT_MILLIS = 10_000;

    private ClientSettings() {}

    /** A configuration that nothing outside has a say in. */
    static Config blank() {
        Config config = Config.empty();
        config.setConnectionTimeout(CONNECT_MILLIS);
        // What is tried again, and when, is the engine's decision.
        config.setRequestRetryBackoffLimit(0);
        config.setUserAgent("gantry");
        // Over HTTP/2 a server that refuses a token says goodbye to the connection, and the answer is lost.
        config.setHttp2Disable(true);
        return config;
    }
}
