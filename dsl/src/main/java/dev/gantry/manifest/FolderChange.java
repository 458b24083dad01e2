package dev.gantry.manifest;

import java.util.List;

/**
 * What writing into a folder did.
 *
 * @param written the names of the files that are new or different, in the order of application
 * @param unchanged how many files were as they should be, and were left alone
 * @param removed the names of the files of earlier runs that were removed
 */
public record FolderChange(List<String> written, int unchanged, List<String> removed) {
    /** A change that keeps copies of its lists. */
    public FolderChange {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
    }
}
