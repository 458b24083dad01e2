package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file an object. Everything is looked at before anything is written; the index names every file before it is there,
 * so that a run that is killed leaves nothing that the next one would take for somebody else's.
 */
final class ManifestFolder {
    private record Entry(KubernetesObject object, boolean isPrivate) {}

    private final Path folder;
    private final Secrets secrets;
    private final FolderIndex index;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();

    private ManifestFolder(Path folder, Secrets secrets, FolderIndex index) {
        this.folder = folder;
        this.secrets = secrets;
        this.index = index;
    }

    static FolderChange write(Manifest manifest, Path folder, Secrets secrets) {
        try {
            AtomicFile.makeFolder(folder);
            ManifestFolder writing = new ManifestFolder(folder, secrets, FolderIndex.read(folder, manifest.app()));
            writing.enter(manifest.objects());
            writing.look();
            return writing.change();
        } catch (IOException | UncheckedIOException e) {
            throw AtomicFile.unwritable(folder, AtomicFile.reason(e));
        }
    }

    private void enter(List<KubernetesObject> objects) {
        List<String> names = FileNames.of(objects.stream().map(ObjectRef::of).toList());
        for (int i = 0; i < names.size(); i++) {
            KubernetesObject object = objects.get(i);
            entries.put(names.get(i), new Entry(object, secrets == Secrets.SHOWN && MaskedSecret.isSecret(object)));
        }
    }

    /** Finds what is to change, and refuses where that would cost somebody's work. */
    private void look() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            String name = entry.getKey();
            boolean isPrivate = entry.getValue().isPrivate();
            String digest = digest(bytes(entry.getValue()), isPrivate);
            digests.put(name, digest);
            Path file = folder.resolve(name);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                changed.add(name);
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(foreign(file));
            } else if (!isAs(file, bytes(entry.getValue()))) {
                changed.add(name);
                if (!index.has(name)) {
                    problems.add(foreign(file));
                } else if (!isOurs(name)) {
                    problems.add(edited(file));
                }
            } else if (isPrivate && !AtomicFile.isPrivate(file)) {
                changed.add(name);
            }
        }
        for (String name : index.names()) {
            Path file = folder.resolve(name);
            if (!entries.containsKey(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                stale.add(name);
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isOurs(name)) {
                    problems.add(edited(file));
                }
            }
        }
        Problems.of(problems).orThrow();
    }

    private FolderChange change() throws IOException {
        digests.forEach(index::add);
        index.write();
        for (String name : changed) {
            Entry entry = entries.get(name);
            if (entry != null) {
                AtomicFile.write(folder.resolve(name), entry.isPrivate(), out -> out.write(bytes(entry)));
            }
        }
        for (String name : stale) {
            Files.deleteIfExists(folder.resolve(name));
        }
        index.retain(digests);
        index.write();
        return new FolderChange(changed, entries.size() - changed.size(), stale);
    }

    private byte[] bytes(Entry entry) {
        return ManifestText.yaml(entry.object(), secrets);
    }

    private static boolean isAs(Path file, byte[] content) throws IOException {
        return Files.size(file) == content.length && java.util.Arrays.equals(Files.readAllBytes(file), content);
    }

    /** Whether a file is still as Gantry wrote it, now or in a run before the last, with secrets shown or not. */
    private boolean isOurs(String name) throws IOException {
        byte[] content = Files.readAllBytes(folder.resolve(name));
        return index.has(name, digest(content, false)) || index.has(name, digest(content, true));
    }

    private static String digest(byte[] content, boolean isPrivate) {
        return isPrivate ? Digests.ofSecret(content) : Digests.of(content);
    }

    private static Problem foreign(Path file) {
        return Problem.at(
                Origin.of(file.toString()),
                "file-foreign",
                "There is something here that Gantry did not write.",
                "Gantry replaces and removes its own files only.",
                "Move it elsewhere, or choose another folder.");
    }

    private static Problem edited(Path file) {
        return Problem.at(
                Origin.of(file.toString()),
                "file-edited",
                "This file was changed since Gantry wrote it.",
                "What was changed by hand would be lost.",
                "Say in the definition what was changed here, and remove the file.");
    }
}
