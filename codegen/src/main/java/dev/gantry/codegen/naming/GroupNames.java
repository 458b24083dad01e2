package dev.gantry.codegen.naming;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.schema.Type;
import java.util.Locale;

/**
 * The classes of Kubernetes' own types: version and name, in a package named after the group. So {@code V1Container}
 * in {@code core} is neither fabric8's {@code Container} nor a word of the language.
 */
public final class GroupNames implements TypeNames {
    private final String root;

    /** @param root the package whose sub-packages are the groups */
    public GroupNames(String root) {
        this.root = root;
    }

    @Override
    public ClassName of(Type type) {
        return ClassName.get(
                root + "." + packageName(type.groupName()), JavaNames.capital(type.version()) + type.simpleName());
    }

    /** A group's package: one word, and never a keyword. */
    private static String packageName(String group) {
        String word = group.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        return javax.lang.model.SourceVersion.isKeyword(word) ? word + "_" : word;
    }
}
