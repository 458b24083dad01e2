package dev.gantry.cluster;

import dev.gantry.manifest.ObjectRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that a server serves, in its own order of preference, and the groups that could not be asked. */
public final class ServedKinds {
    private final Map<String, ServedKind> byVersion = new HashMap<>();
    private final Map<String, ServedKind> byGroup = new LinkedHashMap<>();
    private final Set<String> unavailable;

    private ServedKinds(List<ServedKind> kinds, Set<String> unavailable) {
        for (ServedKind kind : kinds) {
            byVersion.putIfAbsent(kind.apiVersion() + " " + kind.kind(), kind);
            byGroup.putIfAbsent(kind.groupKind(), kind);
        }
        this.unavailable = Set.copyOf(unavailable);
    }

    /**
     * What a server said.
     *
     * @param kinds the kinds, each group's preferred version first
     * @param unavailable {@code group/version} of those that did not answer
     */
    public static ServedKinds of(List<ServedKind> kinds, Set<String> unavailable) {
        return new ServedKinds(kinds, unavailable);
    }

    /** The kind of that name in exactly that version. */
    public Optional<ServedKind> find(String apiVersion, String kind) {
        return Optional.ofNullable(byVersion.get(apiVersion + " " + kind));
    }

    /** The kind of an object. */
    public Optional<ServedKind> find(ObjectRef ref) {
        return find(ref.apiVersion(), ref.kind());
    }

    /** A kind in the version that the server prefers, by {@link ServedKind#groupKind}. */
    public Optional<ServedKind> preferred(String groupKind) {
        return Optional.ofNullable(byGroup.get(groupKind));
    }

    /** Served kinds of that name in any group and version: what may have been meant where {@link #find} finds none. */
    public List<ServedKind> near(String kind) {
        return byVersion.values().stream()
                .filter(served -> served.kind().equalsIgnoreCase(kind))
                .sorted(Comparator.comparing(ServedKind::apiVersion))
                .toList();
    }

    /** Whether the server could not say what it serves in {@code apiVersion}, because what serves that is down. */
    public boolean unavailable(String apiVersion) {
        return unavailable.contains(apiVersion);
    }
}
