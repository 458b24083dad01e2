package dev.gantry.embedded.http;

import dev.gantry.embedded.http.FieldNumbers.Field;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads objects that clients send in protobuf, as kubectl does from 1.32 on where it makes them itself ({@code kubectl create
 * deployment}). Objects are never answered so: who sends it understands JSON, too.
 */
final class Protobuf {
    static final String TYPE = "application/vnd.kubernetes.protobuf";

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final FieldNumbers numbers = FieldNumbers.known();
    private final byte[] in;
    private final int end;
    private int at;

    private Protobuf(byte[] in, int from, int to) {
        this.in = in;
        this.at = from;
        this.end = to;
    }

    /**
     * An object as it would be in JSON.
     *
     * @throws dev.gantry.cluster.Refusal of status 400 where it cannot be read, 415 where its kind is not known in protobuf
     */
    static ObjectNode read(byte[] body) {
        if (body.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(body, MAGIC.length))) {
            throw No.malformed("error decoding the body: it is no protobuf of Kubernetes'");
        }
        try {
            Map<Integer, byte[]> envelope = new Protobuf(body, MAGIC.length, body.length).envelope();
            Map<Integer, byte[]> type = new Protobuf(envelope.getOrDefault(1, new byte[0])).envelope();
            String apiVersion = text(type.getOrDefault(1, new byte[0]));
            String kind = text(type.getOrDefault(2, new byte[0]));
            Optional<String> message = FieldNumbers.known().message(apiVersion, kind);
            if (message.isEmpty()) {
                throw No.unsupportedMediaType("application/json, application/yaml");
            }
            ObjectNode object = Json.object().put("apiVersion", apiVersion).put("kind", kind);
            byte[] raw = envelope.getOrDefault(2, new byte[0]);
            new Protobuf(raw).message(message.get(), object);
            return object;
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw No.malformed("error decoding the body: the protobuf ends in the middle");
        }
    }

    /** A field of a message, of up to 127 bytes. */
    static byte[] field(int number, byte[] value) {
        return written(new byte[] {(byte) (number << 3 | BYTES), (byte) value.length}, value);
    }

    static byte[] field(int number, String value) {
        return field(number, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A message of these fields. */
    static byte[] written(byte[]... fields) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            message.writeBytes(field);
        }
        return message.toByteArray();
    }

    private Protobuf(byte[] in) {
        this(in, 0, in.length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The fields of a message of which all are bytes or of no interest. */
    private Map<Integer, byte[]> envelope() {
        Map<Integer, byte[]> fields = new HashMap<>();
        while (at < end) {
            int tag = (int) varint();
            if ((tag & 7) == BYTES) {
                fields.put(tag >>> 3, bytes());
            } else {
                skip(tag & 7);
            }
        }
        return fields;
    }

    private void message(String message, ObjectNode into) {
        while (at < end) {
            int tag = (int) varint();
            Optional<Field> field = numbers.field(message, tag >>> 3);
            if (field.isEmpty()) {
                skip(tag & 7);
            } else {
                value(field.get(), tag & 7, into);
            }
        }
    }

    private void value(Field field, int wire, ObjectNode into) {
        if (field.isMap()) {
            entry(field, into);
            return;
        }
        JsonNode value;
        if (numbers.isMessage(field.type())) {
            ObjectNode inner = field.name().equals(".") ? into : Json.object();
            new Protobuf(bytes()).message(field.type(), inner);
            value = inner;
        } else {
            value = scalar(field.type(), wire);
        }
        if (field.isList()) {
            into.withArrayProperty(field.name()).add(value);
        } else if (!field.name().equals(".") && (field.isKept() || !isEmpty(value))) {
            into.set(field.name(), value);
        }
    }

    private void entry(Field field, ObjectNode into) {
        Protobuf entry = new Protobuf(bytes());
        String key = "";
        JsonNode value = numbers.isMessage(field.type()) ? Json.object() : JsonNodeFactory.instance.stringNode("");
        while (entry.at < entry.end) {
            int tag = (int) entry.varint();
            if (tag >>> 3 == 1) {
                key = text(entry.bytes());
            } else if (value instanceof ObjectNode inner) {
                new Protobuf(entry.bytes()).message(field.type(), inner);
            } else if (field.type().startsWith("*")) {
                value = value.isArray() ? value : JsonNodeFactory.instance.arrayNode();
                entry.skip(tag & 7);
            } else {
                value = entry.scalar(field.type(), tag & 7);
            }
        }
        into.withObjectProperty(field.name()).set(key, value);
    }

    private JsonNode scalar(String type, int wire) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (type) {
            case "string" -> make.stringNode(text(bytes()));
            case "bool" -> make.booleanNode(varint() != 0);
            case "int" -> make.numberNode(varint());
            case "double" -> make.numberNode(Double.longBitsToDouble(fixed(8)));
            case "bytes" -> make.stringNode(Base64.getEncoder().encodeToString(bytes()));
            case "quantity" ->
                make.stringNode(text(new Protobuf(bytes()).envelope().getOrDefault(1, new byte[0])));
            case "time", "microtime" -> time(new Protobuf(bytes()), type.equals("time"));
            case "intorstring" -> intOrString(new Protobuf(bytes()));
            case "json" -> {
                byte[] raw = new Protobuf(bytes()).envelope().getOrDefault(1, new byte[0]);
                yield raw.length == 0 ? make.nullNode() : Json.read(raw);
            }
            default -> {
                skip(wire);
                yield make.nullNode();
            }
        };
    }

    private static JsonNode time(Protobuf in, boolean wholeSeconds) {
        long[] parts = in.varints(2);
        if (parts[0] == 0 && parts[1] == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        Instant time = Instant.ofEpochSecond(parts[0], parts[1]);
        return JsonNodeFactory.instance.stringNode(
                (wholeSeconds ? time.truncatedTo(ChronoUnit.SECONDS) : time.truncatedTo(ChronoUnit.MICROS)).toString());
    }

    private static JsonNode intOrString(Protobuf in) {
        long type = 0;
        long number = 0;
        String text = "";
        while (in.at < in.end) {
            int tag = (int) in.varint();
            switch (tag >>> 3) {
                case 1 -> type = in.varint();
                case 2 -> number = in.varint();
                case 3 -> text = text(in.bytes());
                default -> in.skip(tag & 7);
            }
        }
        return type == 0 ? JsonNodeFactory.instance.numberNode(number) : JsonNodeFactory.instance.stringNode(text);
    }

    /** The numbers of a message's first fields. */
    private long[] varints(int count) {
        long[] found = new long[count];
        while (at < end) {
            int tag = (int) varint();
            int number = tag >>> 3;
            if ((tag & 7) == VARINT && number >= 1 && number <= count) {
                found[number - 1] = varint();
            } else {
                skip(tag & 7);
            }
        }
        return found;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().isEmpty())
                || (value.isNumber() && value.asDouble() == 0)
                || (value.isBoolean() && !value.asBoolean());
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a number that is too long");
    }

    private long fixed(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (long) (in[at++] & 0xff) << (8 * i);
        }
        return value;
    }

    private byte[] bytes() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException("bytes that are not there");
        }
        byte[] found = Arrays.copyOfRange(in, at, at + (int) length);
        at += (int) length;
        return found;
    }

    private void skip(int wire) {
        switch (wire) {
            case VARINT -> varint();
            case FIXED_64 -> fixed(8);
            case BYTES -> bytes();
            case FIXED_32 -> fixed(4);
            default -> throw new IndexOutOfBoundsException("an unknown kind of field");
        }
    }
}
