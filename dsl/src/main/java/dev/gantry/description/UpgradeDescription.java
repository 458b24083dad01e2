package dev.gantry.description;

import java.util.List;

/**
 * How one version replaces another.
 *
 * @param sentences for a person, the kind of upgrade first; empty for what is not upgraded
 * @param after the jobs that complete before it begins
 */
public record UpgradeDescription(List<String> sentences, List<String> after) {
    /** See the record's components. */
    public UpgradeDescription {
        sentences = List.copyOf(sentences);
        after = List.copyOf(after);
    }
}
