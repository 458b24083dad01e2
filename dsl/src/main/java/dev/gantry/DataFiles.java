package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A config or a secret as a folder of files: some of its keys, under other names, with a mode: {@code
 * settings.files(APPLICATION).mode(0440)}. A change of it reaches the folder by itself within a minute or two.
 */
public final class DataFiles implements Mountable, Projectable {
    private final Ref<? extends Named> data;
    private final List<Item> items;
    private final Optional<Integer> mode;

    /** A key, and the file that it becomes. */
    record Item(Key key, String path) {}

    private DataFiles(Ref<? extends Named> data, List<Item> items, Optional<Integer> mode) {
        this.data = data;
        this.items = items;
        this.mode = mode;
    }

    static DataFiles of(Named data, Key... keys) {
        DataFiles files = new DataFiles(new Ref<>(data), List.of(), Optional.empty());
        for (Key key : requireNonNull(keys, "keys")) {
            files = files.and(requireNonNull(key, "keys"), key.name());
        }
        return files;
    }

    /** With the value under a key in a file of this name, which may be in folders: {@code and(RULES, "rules.d/main.yaml")}. */
    public DataFiles and(Key key, String path) {
        List<Item> more = new ArrayList<>(items);
        more.add(new Item(requireNonNull(key, "key"), requireNonNull(path, "path")));
        return new DataFiles(data, List.copyOf(more), mode);
    }

    /** Who may do what with the files, in octal as {@code chmod} has it: {@code mode(0440)} ({@code defaultMode}); default 0644. */
    public DataFiles mode(int bits) {
        return new DataFiles(data, items, Optional.of(bits));
    }

    /** The copy of the config or the secret that was referred to. */
    Named data() {
        return data.part();
    }

    /** Empty for all keys. */
    List<Item> items() {
        return items;
    }

    Optional<Integer> mode() {
        return mode;
    }

    Optional<Wrong> wrong() {
        return wrongMode(mode);
    }

    /** What is wrong in a folder with others, where all keys cannot have a mode of their own. */
    Optional<Wrong> wrongInFolder() {
        return mode.isPresent() && items.isEmpty()
                ? Wrong.of(
                        "file-mode-without-keys",
                        Integer.toOctalString(mode.get()),
                        "In a folder with others, single files have a mode of their own, or all have that of the folder.",
                        "Name the keys in files(...), or say mode(...) of the folder.")
                : wrong();
    }

    static Optional<Wrong> wrongMode(Optional<Integer> mode) {
        return mode.isEmpty() || (mode.get() >= 0 && mode.get() <= 0777)
                ? Optional.empty()
                : Wrong.of(
                        "file-mode-out-of-range",
                        mode.get().toString(),
                        "The mode of a file is 0 to 0777, in octal.",
                        "Give 0440: in Java, a number that starts with 0 is octal.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataFiles that
                && data.equals(that.data)
                && items.equals(that.items)
                && mode.equals(that.mode);
    }

    @Override
    public int hashCode() {
        return 31 * data.hashCode() + items.hashCode();
    }

    /** For example {@code files of config settings}. */
    @Override
    public String toString() {
        return "files of " + data;
    }
}
