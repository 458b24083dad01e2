package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.Part;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Source;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one program describes: named parts, and all that they refer to.
 *
 * <p>References hold copies, but mean a kind and a name: where several copies of a part are about, the one given to the app
 * stands for all. An app is a value; an environment can be a function from app to app.
 */
public final class App {
    private final Said<String> name;
    private final Optional<Said<String>> namespace;
    private final Given given;

    private App(Said<String> name, Optional<Said<String>> namespace, Given given) {
        this.name = name;
        this.namespace = namespace;
        this.given = given;
    }

    static App of(String name, Part... parts) {
        return new App(Said.now(name), Optional.empty(), Given.NOTHING.plus(parts));
    }

    /** With these parts, in place of others of their kind and name. */
    public App with(Part... parts) {
        return new App(name, namespace, given.replacing(parts));
    }

    /** Without these parts. What others still refer to cannot go: that is a problem. */
    public App without(Named first, Named... more) {
        return new App(name, namespace, given.without(Lists.of(first, more)));
    }

    /** With each part of a type changed, also those that were only referred to: {@code each(Service.class, s -> s.replicas(1))}. */
    public <P extends Named> App each(Class<P> type, UnaryOperator<P> change) {
        requireNonNull(change, "change");
        return new App(name, namespace, given.each(requireNonNull(type, "type"), change));
    }

    /** In this namespace ({@code metadata.namespace}), unless the command line says another. */
    public App namespace(String inside) {
        return new App(name, Optional.of(Said.now(requireNonNull(inside, "inside"))), given);
    }

    /**
     * The Kubernetes objects that it becomes.
     *
     * @throws ProblemsException with all that is wrong. A line of Java stands with each problem where the app was made by a
     *     {@link Definition}, or the system property {@code gantry.lines} is {@code true}
     */
    public Manifest synth() {
        return Synthesis.of(this).manifest();
    }

    String name() {
        return name.value();
    }

    @Nullable
    Source line() {
        return name.line();
    }

    Optional<Said<String>> namespace() {
        return namespace;
    }

    Given given() {
        return given;
    }

    /** Whether name, namespace and parts are equal; references compare by kind and name. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof App that
                && name.equals(that.name)
                && namespace.equals(that.namespace)
                && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return (31 * name.hashCode() + namespace.hashCode()) * 31 + given.hashCode();
    }

    /** The app's name and the parts given to it. */
    @Override
    public String toString() {
        return "app " + name + " " + given;
    }
}
