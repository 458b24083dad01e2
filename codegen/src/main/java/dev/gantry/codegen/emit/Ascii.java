package dev.gantry.codegen.emit;

/**
 * Sources in ASCII: whatever stands in a string of a schema, no reader of the source is misled by marks that turn the
 * direction of writing, and no compiler needs to know an encoding.
 */
final class Ascii {
    private Ascii() {}

    /** The source with everything else as escapes; JavaPoet leaves an even number of backslashes before them. */
    static String of(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < 0x7F) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }
}
