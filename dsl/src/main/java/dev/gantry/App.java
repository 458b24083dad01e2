package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.description.AppDescription;
import dev.gantry.footprint.Footprint;
import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.Part;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.Lint;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Source;
import dev.gantry.rollout.Observation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
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
    private final AppWords words;
    private final Given given;

    private App(Said<String> name, Optional<Said<String>> namespace, AppWords words, Given given) {
        this.name = name;
        this.namespace = namespace;
        this.words = words;
        this.given = given;
    }

    static App of(String name, Part... parts) {
        return new App(Said.now(name), Optional.empty(), AppWords.NONE, Given.NOTHING.plus(parts));
    }

    /** With these parts, in place of others of their kind and name. */
    public App with(Part... parts) {
        return new App(name, namespace, words, given.replacing(parts));
    }

    /** Without these parts. What others still refer to cannot go: that is a problem. */
    public App without(Named first, Named... more) {
        return new App(name, namespace, words, given.without(Lists.of(first, more)));
    }

    /** With each part of a type changed, also those that were only referred to: {@code each(Service.class, s -> s.replicas(1))}. */
    public <P extends Named> App each(Class<P> type, UnaryOperator<P> change) {
        requireNonNull(change, "change");
        return new App(name, namespace, words, given.each(requireNonNull(type, "type"), change));
    }

    /** In this namespace ({@code metadata.namespace}), unless the command line says another. */
    public App namespace(String inside) {
        return new App(name, Optional.of(Said.now(requireNonNull(inside, "inside"))), words, given);
    }

    /** How narrow its network policies are; default {@link NetworkPolicies#incoming}. */
    public App networkPolicies(NetworkPolicies policies) {
        AppWords next = words.copy();
        next.networkPolicies = Said.now(requireNonNull(policies, "policies"));
        return new App(name, namespace, next, given);
    }

    /**
     * What pods of its namespace may be, which the API server holds every app in it to ({@code
     * pod-security.kubernetes.io/enforce} on the Namespace). The namespace has to be said, and who applies needs the right to
     * change it; of several apps in one namespace, one says it. Where the word is taken away again the label stays.
     */
    public App podSecurity(PodSecurity level) {
        AppWords next = words.copy();
        next.podSecurity = Said.now(requireNonNull(level, "level"));
        return new App(name, namespace, next, given);
    }

    /** The images of all its workloads are pulled with these, beside their own ({@code imagePullSecrets}). */
    public App imagePullSecrets(Secret first, Secret... more) {
        List<Secret> all = Lists.of(first, more);
        AppWords next = words.copy();
        for (Secret secret : all) {
            next.imagePullSecrets = next.imagePullSecrets.put(secret.name(), secret);
        }
        return new App(name, namespace, next, given.replacing(all.toArray(Part[]::new)));
    }

    /** Warnings stop it as errors do. */
    public App warningsAsErrors() {
        Strictness usual = words.strictness;
        return strictly(new Strictness(true, usual.raised(), usual.silences()));
    }

    /** What breaks these stops it, also where they only warn. */
    public App raise(Lint first, Lint... more) {
        Strictness usual = words.strictness;
        Keyed<Lint, Lint> raised = usual.raised();
        for (Lint lint : Lists.of(first, more)) {
            raised = raised.put(lint, lint);
        }
        return strictly(new Strictness(usual.all(), raised, usual.silences()));
    }

    /**
     * A lint does not apply to these parts; to all of the app, where none are named. It is counted all the same, and a silence
     * that silences nothing is told.
     *
     * @param reason why not, for those who come after
     */
    public App silence(Lint lint, String reason, Named... parts) {
        Strictness usual = words.strictness;
        Silence silence = new Silence(
                requireNonNull(lint, "lint"),
                requireNonNull(reason, "reason"),
                List.of(requireNonNull(parts, "parts")));
        return strictly(
                new Strictness(usual.all(), usual.raised(), usual.silences().plus(silence)));
    }

    private App strictly(Strictness strictness) {
        AppWords next = words.copy();
        next.strictness = strictness;
        return new App(name, namespace, next, given);
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

    /**
     * What it asks of its machines: requests, limits and instances, at rest and while versions change.
     *
     * @throws ProblemsException as {@link #synth}
     */
    public Footprint footprint() {
        return Footprint.of(synth());
    }

    /**
     * The app as a person wants to know it: what runs, where, how many, who calls whom, and which defaults were filled in.
     *
     * @throws ProblemsException as {@link #synth()}
     */
    public AppDescription describe() {
        return Describing.of(this, synth());
    }

    /**
     * What decides whether upgrades in steps may go on, by service: functions are in no manifest, so an engine is handed them
     * beside it ({@code ApplyOptions.DEFAULT.analyses(app.analyses())}).
     */
    public Map<String, Predicate<Observation>> analyses() {
        Map<String, Predicate<Observation>> all = new TreeMap<>();
        new Scene(this, Closure.of(given))
                .standIns()
                .forEach((service, standIn) -> standIn.analysis()
                        .ifPresent(analysis ->
                                all.put(service, seen -> analysis.isGood().test(new Seen(seen)))));
        return all;
    }

    /** Its name, by which a cluster knows what belongs to it. */
    public String name() {
        return name.value();
    }

    /** The namespace that was said; empty where none was. */
    public Optional<String> namespace() {
        return namespace.map(Said::value);
    }

    @Nullable
    Source line() {
        return name.line();
    }

    Optional<Said<String>> home() {
        return namespace;
    }

    AppWords words() {
        return words;
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
                && words.equals(that.words)
                && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, namespace, words, given);
    }

    /** The app's name and the parts given to it. */
    @Override
    public String toString() {
        return "app " + name + " " + given;
    }
}
