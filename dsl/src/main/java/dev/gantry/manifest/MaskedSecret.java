package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passes a Secret on with fingerprints in place of its values, all of them under {@code data}: no fingerprint is base64,
 * and so a server refuses the text, where it would take it for the password under {@code stringData}.
 */
final class MaskedSecret implements ObjectWriter {
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final ObjectWriter out;
    private final String secret;
    private final Map<String, String> fingerprints = new TreeMap<>();
    /** What the key holds; for a malformed Secret, all that stands below it. */
    private final StringBuilder held = new StringBuilder();

    private int depth;
    private boolean isInData;
    private boolean isBase64;
    private String field = "";
    private String key = "";

    private MaskedSecret(ObjectWriter out, String secret) {
        this.out = out;
        this.secret = secret;
    }

    /** Whether the object is a Secret. */
    static boolean isSecret(KubernetesObject object) {
        return object.kind().equals("Secret") && object.apiVersion().equals("v1");
    }

    /** Writes any object, a Secret without its values. */
    static void write(KubernetesObject object, ObjectWriter out) {
        object.writeTo(isSecret(object) ? new MaskedSecret(out, object.name()) : out);
    }

    @Override
    public void beginObject() {
        depth++;
        if (!isInData) {
            out.beginObject();
        }
    }

    @Override
    public void name(String name) {
        if (depth == 1) {
            keep();
            isInData = name.equals("data") || name.equals("stringData");
            isBase64 = name.equals("data");
        } else if (isInData && depth == 2) {
            keep();
            key = name;
        }
        if (!isInData) {
            field = name;
            out.name(name);
        } else if (depth > 2) {
            held.append(name);
        }
    }

    @Override
    public void endObject() {
        depth--;
        if (depth == 0) {
            keep();
            isInData = false;
            data();
        }
        if (!isInData) {
            out.endObject();
        }
    }

    @Override
    public void beginList() {
        depth++;
        if (!isInData) {
            out.beginList();
        }
    }

    @Override
    public void endList() {
        depth--;
        if (!isInData) {
            out.endList();
        }
    }

    @Override
    public void value(String value) {
        if (isInData) {
            held.append(value);
        } else if (field.equals(LAST_APPLIED)) {
            out.value(Fingerprint.of(secret, field, value.getBytes(StandardCharsets.UTF_8)));
        } else {
            out.value(value);
        }
    }

    @Override
    public void value(boolean value) {
        if (isInData) {
            held.append(value);
        } else {
            out.value(value);
        }
    }

    @Override
    public void value(long value) {
        if (isInData) {
            held.append(value);
        } else {
            out.value(value);
        }
    }

    @Override
    public void value(double value) {
        if (isInData) {
            held.append(value);
        } else {
            out.value(value);
        }
    }

    @Override
    public void nullValue() {
        if (!isInData) {
            out.nullValue();
        }
    }

    private void keep() {
        if (!key.isEmpty()) {
            fingerprints.put(key, Fingerprint.of(secret, key, bytes(held.toString())));
        }
        key = "";
        held.setLength(0);
    }

    /** The bytes meant, so that a value has one fingerprint in either field. */
    private byte[] bytes(String text) {
        if (isBase64) {
            try {
                return Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                // Malformed, and to be seen as different from any other text all the same.
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void data() {
        if (!fingerprints.isEmpty()) {
            out.name("data");
            out.beginObject();
            fingerprints.forEach((name, fingerprint) -> {
                out.name(name);
                out.value(fingerprint);
            });
            out.endObject();
        }
    }
}
