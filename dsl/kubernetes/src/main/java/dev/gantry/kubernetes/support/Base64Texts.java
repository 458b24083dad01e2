package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.ObjectWriter;
import org.jspecify.annotations.Nullable;

/** Bytes as fabric8 holds them: text in base64. */
public final class Base64Texts {
    private Base64Texts() {}

    public static ByteContent wrap(String model) {
        return ByteContent.base64(model);
    }

    public static String unwrap(ByteContent value) {
        return value.base64();
    }

    public static void write(ObjectWriter out, String model) {
        out.value(model);
    }

    public static @Nullable String read(Reading in) {
        return in.asString(ByteContent::base64);
    }
}
