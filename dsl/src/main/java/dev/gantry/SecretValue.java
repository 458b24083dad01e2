package dev.gantry;

import dev.gantry.kubernetes.ByteContent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** A secret's value: the one thing that a definition takes from the machine it runs on. */
final class SecretValue {
    private SecretValue() {}

    /** What a source holds here and now; nothing where it is not set. */
    static Optional<ByteContent> of(SecretSource source) {
        if (source instanceof SecretSource.EnvironmentVariable variable) {
            return Optional.ofNullable(System.getenv(variable.name()))
                    .filter(value -> !value.isEmpty())
                    .map(ByteContent::utf8);
        }
        if (source instanceof SecretSource.Literal literal) {
            return Optional.of(ByteContent.utf8(literal.text()));
        }
        try {
            return Optional.of(ByteContent.of(Files.readAllBytes(((SecretSource.File) source).path())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
