package dev.gantry.codegen.rule;

import dev.gantry.codegen.model.MatchedType;
import java.util.Locale;
import java.util.Map;

/**
 * Kubernetes' own types, and their pages in its reference.
 *
 * @param minorVersion Kubernetes' version in the reference's address, for example {@code 1.37}
 * @param groups full names of API groups by their first word: {@code rbac} is {@code rbac.authorization.k8s.io}
 */
record KubernetesDocs(String minorVersion, Map<String, String> groups) implements Docs.Origin {
    @Override
    public String summary(MatchedType type) {
        return type.resource()
                .map(KindDocs::summary)
                .orElse("Kubernetes' type " + Docs.code(type.schema().simpleName()) + ", met at "
                        + Docs.code(type.path()) + ".");
    }

    @Override
    public String reference(MatchedType type) {
        String first = type.schema().groupName();
        String group = groups.getOrDefault(first, first);
        String page = String.join("-", type.schema().simpleName(), type.schema().version(), group)
                .replace('.', '-')
                .toLowerCase(Locale.ROOT);
        return "\n\n@see <a href=\"https://kubernetes.io/docs/reference/generated/kubernetes-api/v"
                + Docs.escape(minorVersion) + "/#" + Docs.escape(page) + "\">Kubernetes' API reference</a>";
    }
}
