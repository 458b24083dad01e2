package dev.gantry.manifest;

import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file whole or not at all: beside it first, and then under its name in one step. */
final class AtomicFile {
    /** Writes the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private AtomicFile() {}

    /**
     * Writes a file, and the folders above it where they are missing.
     *
     * @param isPrivate whether nobody but its owner may read it, from its first byte on (where the file system knows owners)
     * @throws GantryException {@code file-unwritable}
     */
    static void write(Path file, boolean isPrivate, Content content) {
        try {
            Path absolute = file.toAbsolutePath();
            makeFolder(absolute.getParent() == null ? absolute : absolute.getParent());
            if (Files.isDirectory(absolute)) {
                throw unwritable(file, "it is a folder");
            }
            boolean exists = Files.exists(absolute);
            if (exists && !Files.isRegularFile(absolute)) {
                try (OutputStream out =
                        Files.newOutputStream(absolute, StandardOpenOption.WRITE)) { // a pipe, a terminal
                    content.writeTo(out);
                }
                return;
            }
            replace(exists ? absolute.toRealPath() : absolute, isPrivate, content);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(file, reason(e));
        }
    }

    /** Makes a folder where there is none; Java before 20 would not take a link to one for one. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    private static void replace(Path file, boolean isPrivate, Content content) throws IOException {
        String name = "." + Digests.ofSecret(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + ".gantry-tmp";
        Path beside = file.resolveSibling(name);
        Files.deleteIfExists(beside); // left by a run that was killed
        try {
            try (OutputStream out = create(beside, isPrivate)) {
                content.writeTo(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static OutputStream create(Path file, boolean isPrivate) throws IOException {
        FileAttribute<?>[] attributes = isPrivate && knowsOwners(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes));
    }

    /** Whether nobody but the owner may read a file. */
    static boolean isPrivate(Path file) throws IOException {
        return !knowsOwners(file)
                || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static GantryException unwritable(Path file, String reason) {
        return new GantryException(
                "file-unwritable",
                "The file " + Quoted.of(file.toString()) + " cannot be written: " + reason
                        + ". Choose another place, or make this one writable.");
    }

    static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof java.nio.file.FileAlreadyExistsException) {
            return "where a folder must be, there is something else";
        }
        if (cause instanceof java.nio.file.NoSuchFileException) {
            return "nothing can be made there";
        }
        if (cause instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
