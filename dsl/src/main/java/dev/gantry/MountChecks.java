package dev.gantry;

import java.util.Optional;

/** That what is mounted can be. */
final class MountChecks {
    private MountChecks() {}

    static Optional<Wrong> wrong(Mountable what) {
        if (what instanceof Token token) {
            return token.wrong();
        }
        if (what instanceof Scratch scratch) {
            return scratch.limit().flatMap(Bytes::wrong);
        }
        if (what instanceof ScratchDisk disk) {
            return disk.size().wrong();
        }
        if (what instanceof DataFiles files) {
            Optional<Wrong> wrong = files.wrong();
            return wrong.isPresent() ? wrong : paths(files);
        }
        if (what instanceof Projected folder) {
            return projected(folder);
        }
        if (what instanceof ClaimMount mount) {
            return mount.folder().isEmpty() ? Optional.empty() : inside(mount.folder());
        }
        return what instanceof HostPath host ? host(host) : Optional.empty();
    }

    private static Optional<Wrong> projected(Projected folder) {
        Optional<Wrong> wrong = folder.wrong();
        for (Projectable source : folder.sources()) {
            if (wrong.isEmpty() && source instanceof DataFiles files) {
                wrong = paths(files);
            } else if (wrong.isEmpty() && source instanceof PodFile file) {
                wrong = inside(file.path());
            }
        }
        return wrong;
    }

    private static Optional<Wrong> paths(DataFiles files) {
        for (DataFiles.Item item : files.items()) {
            Optional<Wrong> wrong = inside(item.path());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Wrong> host(HostPath host) {
        if (!host.path().startsWith("/") || climbs(host.path())) {
            return Wrong.of(
                    "path-not-absolute",
                    host.path(),
                    "A path of a node starts with '/', and has no \"..\" in it.",
                    "Give for instance \"/var/log\".");
        }
        return ContainerChecks.reason(host.reason());
    }

    private static Optional<Wrong> inside(String path) {
        return path.isEmpty() || path.startsWith("/") || climbs(path)
                ? Wrong.of(
                        "path-not-inside",
                        path,
                        "What is inside a folder is named from there, without a \"..\".",
                        "Give for instance \"conf.d/main.yaml\".")
                : Optional.empty();
    }

    private static boolean climbs(String path) {
        return ("/" + path + "/").contains("/../");
    }
}
