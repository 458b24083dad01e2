package dev.gantry.codegen.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Turns what a schema calls something into an identifier that Java takes, whatever the schema says. */
public final class JavaNames {
    /** Methods that every object has and that no accessor can replace. */
    private static final Set<String> OF_OBJECT =
            Set.of("getClass", "hashCode", "equals", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

    /** No keyword, and yet a method of this name cannot be called by it alone. */
    private static final String YIELD = "yield";

    /** Types that a nested type of the same name would hide. */
    private static final Set<String> OF_JAVA = Set.of(
            "Object",
            "String",
            "Integer",
            "Long",
            "Boolean",
            "Double",
            "Enum",
            "List",
            "Map",
            "Optional",
            "Override",
            "UnaryOperator");

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})|(?<=JSON)(?=[A-Z])");

    private JavaNames() {}

    /** A method or parameter: {@code x-kubernetes-list-type} is {@code xKubernetesListType}. */
    public static String member(String name) {
        String joined = joined(name);
        String member = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        if (SourceVersion.isKeyword(member) || member.equals(YIELD) || OF_OBJECT.contains(member)) {
            return member + "_";
        }
        return member;
    }

    /** A type: {@code imagePullPolicy} is {@code ImagePullPolicy}. */
    public static String type(String name) {
        String joined = capital(joined(name));
        return OF_JAVA.contains(joined) ? joined + "Value" : joined;
    }

    /** A member's name behind another word: {@code plus} and {@code enum_} are {@code plusEnum}. */
    public static String after(String word, String member) {
        String capital = capital(member);
        return word + (capital.endsWith("_") ? capital.substring(0, capital.length() - 1) : capital);
    }

    /** A name with its first letter in upper case. */
    public static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The constants of an enum by their values, each with a name of its own. */
    public static Map<String, String> constants(List<String> values) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String value : values) {
            String wanted = constant(value);
            String free = wanted;
            for (int i = 2; constants.containsValue(free); i++) {
                free = wanted + "_" + i;
            }
            constants.put(value, free);
        }
        return constants;
    }

    /** A constant: {@code IfNotPresent} is {@code IF_NOT_PRESENT}. */
    static String constant(String value) {
        if (value.isEmpty()) {
            return "UNSET";
        }
        if (value.equals("*")) {
            return "ALL";
        }
        String spelled = value.replace("+", " PLUS ").replaceAll("^(SIG[A-Z]+)?-(?=[0-9])", "$1 MINUS ");
        List<String> words = new ArrayList<>();
        for (String part : spelled.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                words.addAll(List.of(WORD_BOUNDARY.split(part)));
            }
        }
        String constant = String.join("_", words).toUpperCase(Locale.ROOT);
        if (constant.isEmpty()) {
            return "VALUE";
        }
        return Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
    }

    private static String joined(String name) {
        StringBuilder joined = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? part : capital(part));
            }
        }
        if (joined.isEmpty() || Character.isDigit(joined.charAt(0))) {
            joined.insert(0, "field");
        }
        return joined.toString();
    }
}
