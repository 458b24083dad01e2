package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import org.jspecify.annotations.Nullable;

/** What a reference says at synth: a kind and a name. */
record Id(String kind, String name) {
    static Id of(Named part) {
        if (part instanceof Workload<?> workload) {
            return new Id(workload.kind(), part.name());
        }
        if (part instanceof KubernetesObject object) {
            int slash = object.apiVersion().indexOf('/');
            String group = slash < 0 ? "" : object.apiVersion().substring(0, slash) + "/";
            String in = object.namespace().map(namespace -> namespace + "/").orElse("");
            return new Id(group + object.kind(), in + part.name());
        }
        if (part instanceof ServiceAccount) {
            return new Id("service account", part.name());
        }
        if (part instanceof OwnObject own) {
            return new Id(own.kind(), part.name());
        }
        return new Id(
                part instanceof Secret
                        ? "secret"
                        : part instanceof Config ? "config" : part.getClass().getName(),
                part.name());
    }

    // By hand, as in all records that every synth compares: what the JVM makes up for a record takes milliseconds to
    // start.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id that && kind.equals(that.kind) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + name.hashCode();
    }

    /** As messages name it: {@code service order}. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
