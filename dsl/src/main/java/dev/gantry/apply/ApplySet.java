package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How objects are marked as members of an app: as the ApplySet specification (KEP-3659) says, which kubectl follows too. */
final class ApplySet {
    /** On members: which set they are in. */
    static final String PART_OF = "applyset.kubernetes.io/part-of";
    /** On the inventory: which set it is the inventory of. */
    static final String ID = "applyset.kubernetes.io/id";
    /** On the inventory: who keeps it. */
    static final String TOOLING = "applyset.kubernetes.io/tooling";
    /** On the inventory: the kinds that members may be of. */
    static final String KINDS = "applyset.kubernetes.io/contains-group-kinds";
    /** On the inventory: the namespaces besides its own that members may be in. */
    static final String NAMESPACES = "applyset.kubernetes.io/additional-namespaces";

    static final String MANAGER = "gantry";
    static final String THIS_TOOL = MANAGER + "/v1";

    private ApplySet() {}

    /** Where an app's inventory is. */
    static ObjectRef inventory(String app, String namespace) {
        return ObjectRef.of("v1", "ConfigMap", namespace, "gantry-" + app);
    }

    /** The set's identity, which its inventory's determines. */
    static String id(String app, String namespace) {
        String parent = "gantry-" + app + "." + namespace + ".ConfigMap.";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(parent.getBytes(StandardCharsets.UTF_8));
            return "applyset-" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "-v1";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Kind and group as the specification writes them: {@code Deployment.apps}, {@code ConfigMap}. */
    static String groupKind(ObjectRef ref) {
        return ref.group().isEmpty() ? ref.kind() : ref.kind() + "." + ref.group();
    }
}
