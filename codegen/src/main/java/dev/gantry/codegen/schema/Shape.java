package dev.gantry.codegen.schema;

/** What a field holds. */
public sealed interface Shape {
    /**
     * A single value.
     *
     * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, or what may be a string as well as a
     *     number: {@code int-or-string}, {@code quantity}
     * @param format {@code int32}, {@code int64}, {@code double}, {@code byte}, {@code date}, {@code date-time}, {@code
     *     duration} or empty
     */
    record Scalar(String type, String format) implements Shape {
        @Override
        public String toString() {
            return format.isEmpty() ? type : type + " (" + format + ")";
        }
    }

    /**
     * A value of a type with a name.
     *
     * @param type the name in the schema, for example {@code io.k8s.api.core.v1.Probe}
     */
    record Ref(String type) implements Shape {
        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /**
     * A value of a class that is there already: one of Kubernetes' own types inside a custom resource.
     *
     * @param type the class, for example {@code dev.gantry.kubernetes.meta.V1LabelSelector}
     * @param model fabric8's class inside it
     * @param isStartable whether its factory takes nothing
     */
    record Known(String type, String model, boolean isStartable) implements Shape {
        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /** Any JSON. */
    record Any() implements Shape {
        @Override
        public String toString() {
            return "any JSON";
        }
    }

    /**
     * A list.
     *
     * @param item what each element holds
     */
    record ListOf(Shape item) implements Shape {
        @Override
        public String toString() {
            return "list of " + item;
        }
    }

    /**
     * A map with strings as keys.
     *
     * @param value what each entry holds
     */
    record MapOf(Shape value) implements Shape {
        @Override
        public String toString() {
            return "map of " + value;
        }
    }
}
