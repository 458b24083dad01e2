package dev.gantry.codegen.emit;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a folder was generated from: the schema, the generator itself and the model's version, in one hash. */
record Stamp(String hash) {
    private static final String FILE = ".generated-from";

    static Stamp of(byte[] schema) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(schema);
            Path self = home(Stamp.class);
            try (Stream<Path> walk = Files.walk(self)) {
                List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
                for (Path file : files) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            digest.update(home(HasMetadata.class).getFileName().toString().getBytes(StandardCharsets.UTF_8));
            return new Stamp(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(source.getLocation().toURI());
    }

    boolean isIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) && Files.readString(file).equals(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(Path folder) {
        try {
            Files.writeString(folder.resolve(FILE), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
