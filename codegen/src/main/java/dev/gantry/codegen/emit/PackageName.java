package dev.gantry.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** A package of Java for a name that was not made to be one. */
final class PackageName {
    private PackageName() {}

    /** {@code com.my-company} is {@code com.my_company}. */
    static String of(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("\\.", -1)) {
            String plain = segment.replaceAll("[^A-Za-z0-9_]", "_");
            boolean starts = !plain.isEmpty() && Character.isJavaIdentifierStart(plain.charAt(0));
            String word = starts ? plain : "_" + plain + (plain.isEmpty() ? "_" : "");
            segments.add(SourceVersion.isKeyword(word) ? word + "_" : word);
        }
        return String.join(".", segments);
    }
}
