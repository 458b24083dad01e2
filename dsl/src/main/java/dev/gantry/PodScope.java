package dev.gantry;

import java.util.List;
import java.util.Optional;

/** Among which pods an affinity looks: in which namespaces, and with which labels in common with the one that is placed. */
record PodScope(
        List<String> namespaces,
        Optional<List<Labelled>> namespacesWhere,
        List<String> matchLabelKeys,
        List<String> mismatchLabelKeys) {
    /** Those of its own namespace. */
    static final PodScope OWN_NAMESPACE = new PodScope(List.of(), Optional.empty(), List.of(), List.of());

    PodScope namespaces(List<String> names) {
        return new PodScope(names, namespacesWhere, matchLabelKeys, mismatchLabelKeys);
    }

    PodScope namespacesWhere(List<Labelled> labels) {
        return new PodScope(namespaces, Optional.of(labels), matchLabelKeys, mismatchLabelKeys);
    }

    PodScope match(List<String> keys) {
        return new PodScope(namespaces, namespacesWhere, keys, mismatchLabelKeys);
    }

    PodScope mismatch(List<String> keys) {
        return new PodScope(namespaces, namespacesWhere, matchLabelKeys, keys);
    }

    /** What is added to a sentence about pods; nothing where it is only the own namespace. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!namespaces.isEmpty()) {
            text.append(", in namespace ").append(String.join(" or ", namespaces));
        }
        if (namespacesWhere.isPresent()) {
            List<Labelled> labels = namespacesWhere.get();
            text.append(namespaces.isEmpty() ? ", in " : " or in ")
                    .append(
                            labels.isEmpty()
                                    ? "any namespace"
                                    : "namespaces where " + Sentences.joined(labels, " and "));
        }
        if (!matchLabelKeys.isEmpty()) {
            text.append(", with the same ").append(String.join(" and ", matchLabelKeys));
        }
        if (!mismatchLabelKeys.isEmpty()) {
            text.append(", with another ").append(String.join(" and ", mismatchLabelKeys));
        }
        return text.toString();
    }
}
