package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.ObjectRef;
import java.util.Map;

/**
 * What an object counts on that is none of the app's: {@code gantry.dev/outside: ServiceAccount/robot, pods}, an annotation
 * of the object. {@code pods} are those that its selector finds: an operator makes them, say.
 */
final class Outside {
    static final String ANNOTATION = "gantry.dev/outside";
    static final String PODS = "pods";

    private Outside() {}

    /** Whether an object says that it counts on something outside, {@code pods} or {@code Kind/name}. */
    static boolean has(Objects objects, ObjectRef ref, String what) {
        String said = objects.find(ref)
                .flatMap(KubernetesObject::metadata)
                .map(V1ObjectMeta::annotations)
                .map((Map<String, String> annotations) -> annotations.get(ANNOTATION))
                .orElse("");
        for (String each : said.split(",", -1)) {
            if (each.strip().equals(what)) {
                return true;
            }
        }
        return false;
    }

    /** How to say so. */
    static String fix(String what) {
        return "Where that is none of the app's, say annotation(\"" + ANNOTATION + "\", \"" + what + "\").";
    }
}
