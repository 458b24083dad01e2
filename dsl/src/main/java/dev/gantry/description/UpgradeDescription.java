package dev.gantry.description;

import java.util.List;
import java.util.Optional;

/**
 * How one version replaces another.
 *
 * @param sentences for a person, the kind of upgrade first; empty for what is not upgraded
 * @param after the job that completes before it begins
 */
public record UpgradeDescription(List<String> sentences, Optional<String> after) {
    /** See the record's components. */
    public UpgradeDescription {
        sentences = List.copyOf(sentences);
    }
}
