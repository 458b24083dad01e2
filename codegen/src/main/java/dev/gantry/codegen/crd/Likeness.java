package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.Shape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text that is equal for objects whose classes would be alike, whatever their authors say of them. */
final class Likeness {
    private Likeness() {}

    /**
     * The likeness of an object.
     *
     * @param properties its fields
     * @param required those that it must have
     * @param open whether it keeps others
     * @param drafts the objects below it
     */
    static String of(List<Property> properties, Set<String> required, boolean open, Map<String, Draft> drafts) {
        StringBuilder text = new StringBuilder().append(open).append(required);
        for (Property property : properties) {
            text.append('\n')
                    .append(property.name())
                    .append('\t')
                    .append(of(property.shape(), drafts))
                    .append('\t')
                    .append(property.values())
                    .append(property.defaultJson())
                    .append(property.listType())
                    .append(property.mapKeys())
                    .append(property.mapType())
                    .append(property.isNullable());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(Shape shape, Map<String, Draft> drafts) {
        if (shape instanceof Shape.Ref reference) {
            Draft draft = drafts.get(reference.type());
            return "object " + (draft == null ? reference.type() : draft.shape());
        }
        if (shape instanceof Shape.ListOf list) {
            return "list of " + of(list.item(), drafts);
        }
        if (shape instanceof Shape.Known known) {
            return known.type();
        }
        return shape instanceof Shape.MapOf map ? "map of " + of(map.value(), drafts) : shape.toString();
    }
}
