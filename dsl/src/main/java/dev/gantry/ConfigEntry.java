package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.ByteContent;
import java.nio.file.Path;

/** What a {@link Config} is made of: texts, bytes, files and folders. */
public sealed interface ConfigEntry {
    /** What it is kept under in a config: the last word on a key wins. */
    String place();

    /**
     * A text under a key.
     *
     * @param key mounted, its name is the file's name
     * @param text the content
     */
    record Text(Key key, String text) implements ConfigEntry {
        /** See the record's components. */
        public Text {
            requireNonNull(key, "key");
            requireNonNull(text, "text");
        }

        @Override
        public String place() {
            return key.name();
        }
    }

    /**
     * Bytes under a key ({@code binaryData}, where they are no text).
     *
     * @param key mounted, its name is the file's name
     * @param bytes the content
     */
    record Bytes(Key key, ByteContent bytes) implements ConfigEntry {
        /** See the record's components. */
        public Bytes {
            requireNonNull(key, "key");
            requireNonNull(bytes, "bytes");
        }

        @Override
        public String place() {
            return key.name();
        }
    }

    /**
     * The content of a file, read when the app is synthesized.
     *
     * @param key mounted, its name is the file's name
     * @param path absolute, or relative to where the process was started
     */
    record File(Key key, Path path) implements ConfigEntry {
        /** See the record's components. */
        public File {
            requireNonNull(key, "key");
            requireNonNull(path, "path");
        }

        /** Under another key than the file's own name. */
        public File named(String name) {
            return new File(new Key(name), path);
        }

        @Override
        public String place() {
            return key.name();
        }
    }

    /**
     * The files that stand in a folder, each under its name; folders in it are passed over.
     *
     * @param path absolute, or relative to where the process was started
     */
    record Folder(Path path) implements ConfigEntry {
        /** See the record's components. */
        public Folder {
            requireNonNull(path, "path");
        }

        @Override
        public String place() {
            return "folder " + path;
        }
    }

    /**
     * A resource of the class path.
     *
     * @param key mounted, its name is the file's name
     * @param beside a class of the program; the name is relative to its package
     * @param name as {@link Class#getResourceAsStream} takes it
     */
    record Resource(Key key, Class<?> beside, String name) implements ConfigEntry {
        /** See the record's components. */
        public Resource {
            requireNonNull(key, "key");
            requireNonNull(beside, "beside");
            requireNonNull(name, "name");
        }

        /** Under another key than the resource's own name. */
        public Resource named(String other) {
            return new Resource(new Key(other), beside, name);
        }

        @Override
        public String place() {
            return key.name();
        }
    }
}
