package dev.gantry.embedded.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The numbers that fields have in protobuf, read when the first client sends some. */
final class FieldNumbers {
    private static final String FILE = "field-numbers.txt";

    /**
     * A field of a message.
     *
     * @param name its name in JSON; {@code .}: its fields stand in the message itself
     * @param type of its values: a message or a scalar
     * @param isList whether it may come several times
     * @param isMap whether its values have keys
     * @param isKept whether it says something where it is empty
     */
    record Field(String name, String type, boolean isList, boolean isMap, boolean isKept) {
        private static Field read(String[] words) {
            String type = words[2];
            boolean isList = type.startsWith("*");
            boolean isMap = type.startsWith("%");
            return new Field(words[1], isList || isMap ? type.substring(1) : type, isList, isMap, words.length > 3);
        }
    }

    private static final class Known {
        static final FieldNumbers NUMBERS = new FieldNumbers();
    }

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Map<Integer, Field>> messages = new HashMap<>();

    private FieldNumbers() {
        try (InputStream in = FieldNumbers.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
            Map<Integer, Field> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("kind")) {
                    kinds.put(words[1] + " " + words[2], words[3]);
                } else if (words[0].equals("message")) {
                    fields = new HashMap<>();
                    messages.put(words[1], fields);
                } else if (!words[0].equals("#")) {
                    fields.put(Integer.parseInt(words[0]), Field.read(words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FieldNumbers known() {
        return Known.NUMBERS;
    }

    /** The message of a kind's objects. */
    Optional<String> message(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(apiVersion + " " + kind));
    }

    /** Whether a type is a message. */
    boolean isMessage(String type) {
        return messages.containsKey(type);
    }

    Optional<Field> field(String message, int number) {
        return Optional.ofNullable(messages.getOrDefault(message, Map.of()).get(number));
    }
}
