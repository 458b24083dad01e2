package dev.gantry;

import dev.gantry.kubernetes.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is referred to by mounting it. */
final class MountReferences {
    private final List<To> found = new ArrayList<>();

    /** A part, and the key that is counted on. */
    record To(Named part, Optional<String> promise) {}

    private MountReferences() {}

    static List<To> of(Mountable what) {
        MountReferences references = new MountReferences();
        references.add(what);
        return references.found;
    }

    private void add(Mountable what) {
        if (what instanceof SecretKey key) {
            to(key.secret().part(), key.key());
        } else if (what instanceof ConfigKey key) {
            to(key.config().part(), key.key());
        } else if (what instanceof DataFiles files) {
            files(files);
        } else if (what instanceof Projected folder) {
            for (Projectable source : folder.sources()) {
                if (source instanceof DataFiles files) {
                    files(files);
                }
            }
        } else if (what instanceof ClaimMount mount) {
            to(mount.claim());
        } else if (what instanceof ScratchDisk disk) {
            disk.classRef().flatMap(StorageClassRef::object).ifPresent(own -> to(own.part()));
        } else if (what instanceof Named part) {
            to(part);
        }
    }

    private void files(DataFiles files) {
        if (files.items().isEmpty()) {
            to(files.data());
        }
        for (DataFiles.Item item : files.items()) {
            to(files.data(), item.key());
        }
    }

    private void to(Named part) {
        found.add(new To(part, Optional.empty()));
    }

    private void to(Named part, Key key) {
        found.add(new To(part, Optional.of(key.name())));
    }
}
