package dev.gantry.plan;

import dev.gantry.kubernetes.KubernetesObject;
import java.util.List;
import java.util.Optional;

/** What a plan was asked to achieve. */
public sealed interface Intent {
    /** Which app. */
    String app();

    /** The namespace of the app: of its inventory, and of all its objects that name no other. */
    String namespace();

    /**
     * The app is to be as its objects say.
     *
     * @param objects in the order of the manifest
     * @param takeOver whether fields that other managers own are taken over
     * @param returnsTo the release that these are the objects of, where the app goes back to one
     */
    record Apply(
            String app, String namespace, List<KubernetesObject> objects, boolean takeOver, Optional<Integer> returnsTo)
            implements Intent {
        public Apply {
            objects = List.copyOf(objects);
        }

        /** What goes forward. */
        public Apply(String app, String namespace, List<KubernetesObject> objects, boolean takeOver) {
            this(app, namespace, objects, takeOver, Optional.empty());
        }

        @Override
        public String toString() {
            return returnsTo
                            .map(number -> "return " + app + " to release " + number)
                            .orElse("apply " + app) + " in " + namespace;
        }
    }

    /**
     * The app is to be gone.
     *
     * @param withData with the claims of its StatefulSets and its other claims
     * @param withNamespace with the namespace, if it was made for the app
     */
    record Destroy(String app, String namespace, boolean withData, boolean withNamespace) implements Intent {
        @Override
        public String toString() {
            return "destroy " + app + " in " + namespace;
        }
    }
}
