package dev.gantry.codegen.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running API server, asked directly with a bearer token or through {@code kubectl proxy} without one. */
public final class LiveServer implements SchemaSource {
    private final String server;
    private final Optional<String> token;
    private final HttpClient http;

    /**
     * @param server its address, for example {@code http://127.0.0.1:8001}
     * @param token a bearer token, where one is needed
     * @param authority a PEM file with the authority that signed its certificate, where Java does not know it
     */
    public LiveServer(String server, Optional<String> token, Optional<Path> authority)
            throws IOException, GeneralSecurityException {
        this.server = server.endsWith("/") ? server : server + "/";
        this.token = token;
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (authority.isPresent()) {
            builder.sslContext(trusting(authority.get()));
        }
        this.http = builder.build();
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(authority)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public JsonNode get(String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new SchemaException(server + path + " answered " + response.statusCode() + ".");
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server was asked", e);
        } catch (ConnectException e) {
            throw new IOException("Nothing answers at " + server + "; is it the address of kubectl proxy?", e);
        }
    }
}
