package dev.gantry.tests.hostile;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.emit.CustomResources;
import dev.gantry.codegen.emit.Inputs;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Generates the classes of many hostile definitions, compiles them together, and looks at what is in them. */
final class Attempt {
    private static final List<String> KNOWN = List.of(
            "java/",
            "dev/gantry/",
            "io/fabric8/kubernetes/",
            "tools/jackson/",
            "com/fasterxml/jackson/annotation/",
            "com/google/errorprone/annotations/",
            "org/jspecify/annotations/");
    private static final Set<String> FORBIDDEN = Set.of(
            "java/lang/System",
            "java/lang/Runtime",
            "java/lang/ProcessBuilder",
            "java/lang/reflect/Method",
            "java/lang/ClassLoader",
            "java/io/File",
            "java/nio/file/Files");

    private final Path folder;
    private final Map<Long, HostileDefinition> generated = new TreeMap<>();
    /** Why definitions were refused, and how many. */
    private final Map<String, Integer> refusals = new TreeMap<>();

    private Attempt(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty one */
    static Attempt in(Path folder) {
        return new Attempt(folder);
    }

    /** Tries the definitions of some seeds; fails where one becomes anything but what it defines, or one clear error. */
    Attempt of(long from, int count) throws IOException {
        for (long seed = from; seed < from + count; seed++) {
            generate(seed);
        }
        Map<String, ClassFile> classes = classes("said");
        Map<String, ClassFile> plain = classes("plain");
        same(classes.keySet(), plain.keySet(), folder);
        classes.forEach((name, type) -> check(type, Objects.requireNonNull(plain.get(name))));
        generated.forEach((seed, definition) -> names(seed, definition, classes));
        return this;
    }

    int generated() {
        return generated.size();
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    private void generate(long seed) throws IOException {
        HostileDefinition definition = HostileDefinition.of(seed);
        Path to = folder.resolve("said/" + seed);
        Settings settings = Settings.in("h" + (seed & Long.MAX_VALUE));
        try {
            CustomResources.generate(input(definition.text()), settings, to);
        } catch (SchemaException e) {
            check(!Files.exists(to), "a refused definition leaves something", seed);
            String message = Objects.requireNonNull(e.getMessage());
            check(isOneClearLine(message), "an error is not one clear line: " + message, seed);
            refusals.merge(kind(message), 1, Integer::sum);
            return;
        }
        CustomResources.generate(input(definition.textWithoutProse()), settings, folder.resolve("plain/" + seed));
        generated.put(seed, definition);
    }

    private static Inputs input(byte[] text) {
        return Inputs.none().with("hostile.json", text);
    }

    private static boolean isOneClearLine(String message) {
        return message.length() < 1000
                && message.startsWith("hostile.json")
                && message.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    /** The words of a message that are the generator's own: the last of it, without what is quoted. */
    private static String kind(String message) {
        String words = message.substring(message.lastIndexOf(": ") + 2)
                .replaceAll("(?s)\".*\"|'.*'|\\([^)]*\\)", "…")
                .replaceAll("; the API server takes names like .*", "");
        return words.substring(0, Math.min(100, words.length()));
    }

    private Map<String, ClassFile> classes(String which) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (long seed : generated.keySet()) {
            sources.add(folder.resolve(which + "/" + seed).resolve(CustomResources.JAVA));
        }
        Map<String, ClassFile> classes = new TreeMap<>();
        Compiled.classes(sources).forEach((name, bytes) -> classes.put(name, ClassFile.read(bytes)));
        return classes;
    }

    /** Texts that say nothing of what can be in an object change nothing in a class; and it needs what such classes need. */
    private static void check(ClassFile type, ClassFile plain) {
        same(type.members(), plain.members(), type.name());
        same(type.needs(), plain.needs(), type.name());
        for (String member : type.members()) {
            boolean isStaticCode = member.startsWith("method <clinit>");
            check(!isStaticCode || mayHaveStaticCode(type), "has code of its own", type.name());
        }
        String own = type.name().substring(0, type.name().indexOf('/') + 1);
        for (String need : type.needs()) {
            String name = need.replaceAll("^\\[*L?|;$", "");
            boolean isKnown = name.startsWith(own) || KNOWN.stream().anyMatch(name::startsWith) || name.length() == 1;
            check(isKnown && !FORBIDDEN.contains(name), "needs " + name, type.name());
        }
    }

    private static void same(Set<String> said, Set<String> plain, Object where) {
        Set<String> added = new TreeSet<>(said);
        added.removeAll(plain);
        Set<String> taken = new TreeSet<>(plain);
        taken.removeAll(said);
        check(added.isEmpty() && taken.isEmpty(), "prose adds " + added + " and takes " + taken, where);
    }

    /** Constants of enums, and tables of their switches. */
    private static boolean mayHaveStaticCode(ClassFile type) {
        return type.needs().contains("java/lang/Enum") || type.name().contains("$") || hasConstants(type);
    }

    private static boolean hasConstants(ClassFile type) {
        return type.members().stream()
                .anyMatch(member -> member.startsWith("field ") && member.matches(".* (24|25|26|28)"));
    }

    /** Every field of the definition is written by its own name, whatever Java calls it. */
    private static void names(long seed, HostileDefinition definition, Map<String, ClassFile> classes) {
        Set<String> strings = new TreeSet<>();
        classes.forEach((name, type) -> {
            if (name.startsWith("h" + (seed & Long.MAX_VALUE) + "/")) {
                strings.addAll(type.strings());
            }
        });
        for (String name : definition.names()) {
            check(strings.contains(name), "the field \"" + name + "\" is in no class", seed);
        }
    }

    private static void check(boolean holds, String otherwise, Object where) {
        if (!holds) {
            throw new AssertionError(otherwise + " (" + where + ")");
        }
    }
}
