package dev.gantry.codegen.crd;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.naming.JavaNames;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import javax.lang.model.SourceVersion;

/**
 * The classes of custom resources: {@code V1CertificateSpecIssuerRef} and, for fabric8, {@code
 * model.CertificateSpecIssuerRef}, in a package of the group and version. A class is called by its path, so that what is
 * added elsewhere changes no name.
 */
final class ClassNames implements TypeNames {
    /** The name of a class is the name of a file, with its enum's name behind it. */
    private static final int LONGEST = 120;

    private static final int FIRST_WORDS = 50;
    private static final int LAST_WORDS = 60;

    private final Settings settings;
    private final Map<String, ClassName> builders = new HashMap<>();
    private final Map<String, ClassName> models = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ClassNames(Settings settings) {
        this.settings = settings;
    }

    /** The package of a kind's group and version. */
    String packageOf(CustomKind kind) {
        String chosen = settings.packages().get(kind.resource().apiVersion());
        if (chosen != null) {
            return chosen;
        }
        StringBuilder name = new StringBuilder(settings.basePackage());
        List<String> labels = List.of(kind.resource().group().split("\\.", -1));
        for (int i = labels.size() - 1; i >= 0; i--) {
            name.append('.').append(segment(labels.get(i)));
        }
        return name.append('.').append(segment(kind.resource().version())).toString();
    }

    /** As Java's specification makes packages of domains. */
    private static String segment(String label) {
        String joined = label.replace('-', '_');
        if (SourceVersion.isKeyword(joined)) {
            return joined + "_";
        }
        return Character.isDigit(joined.charAt(0)) ? "_" + joined : joined;
    }

    /** Takes the names for a type that its user names. */
    void takeChosen(CustomKind kind, String type, String chosen) {
        String prefix = prefix(kind);
        if (!isFree(packageOf(kind), prefix, chosen)) {
            throw new SchemaException("A class of " + packageOf(kind) + " cannot be called " + chosen
                    + ": another one is, or one of Java's.");
        }
        put(kind, type, prefix, chosen);
    }

    /** Takes the names for a type. */
    void take(CustomKind kind, String type, List<String> words) {
        String wanted = cut(JavaNames.type(kind.resource().kind()) + String.join("", words));
        String prefix = prefix(kind);
        String free = wanted;
        for (int i = 2; !isFree(packageOf(kind), prefix, free); i++) {
            free = wanted + "_" + i;
        }
        put(kind, type, prefix, free);
    }

    /** Not one of another class in the package, not even on a disk that takes small letters for capitals. */
    private boolean isFree(String packageName, String prefix, String name) {
        return !JavaLang.has(name)
                && !JavaLang.has(prefix + name)
                && taken.add(packageName + "." + name.toLowerCase(Locale.ROOT));
    }

    private static String prefix(CustomKind kind) {
        return JavaNames.type(kind.resource().version());
    }

    private void put(CustomKind kind, String type, String prefix, String name) {
        builders.put(type, ClassName.get(packageOf(kind), prefix + name));
        models.put(type, ClassName.get(packageOf(kind) + ".model", name));
    }

    private static String cut(String whole) {
        if (whole.length() <= LONGEST) {
            return whole;
        }
        CRC32 sum = new CRC32();
        sum.update(whole.getBytes(StandardCharsets.UTF_8));
        return whole.substring(0, FIRST_WORDS) + "_" + whole.substring(whole.length() - LAST_WORDS) + "_"
                + Long.toHexString(sum.getValue());
    }

    @Override
    public ClassName of(Type type) {
        return found(builders, type.name());
    }

    /** The model class of a type. */
    ClassName modelOf(String type) {
        return found(models, type);
    }

    private static ClassName found(Map<String, ClassName> names, String type) {
        ClassName name = names.get(type);
        if (name == null) {
            throw new SchemaException("No class was named for " + type + ".");
        }
        return name;
    }
}
