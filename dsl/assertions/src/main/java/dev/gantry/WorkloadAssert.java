package dev.gantry;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.gantry.footprint.Footprint;
import dev.gantry.footprint.WorkloadCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a workload of a manifest. Each word expects what it would write of the part; it does not mind what else there
 * is, but {@link #requests} and other single values are compared whole.
 *
 * @param <SELF> the assertion's own type
 * @param <W> the workload's type
 */
public abstract class WorkloadAssert<SELF extends WorkloadAssert<SELF, W>, W extends Workload<W>>
        extends AbstractAssert<SELF, W> {
    private final InManifest found;

    WorkloadAssert(InManifest found, W part, Class<?> self) {
        super(part, self);
        this.found = found;
    }

    /** What its container requests. */
    @CanIgnoreReturnValue
    public SELF requests(Cpu cpu, Bytes memory) {
        return expect("requests", part -> part.requests(cpu, memory), Written::requests);
    }

    /** What its container is limited to. */
    @CanIgnoreReturnValue
    public SELF limits(Cpu cpu, Bytes memory) {
        return expect("limits", part -> part.limits(cpu, memory), Written::limits);
    }

    /** The memory that its container is limited to. */
    @CanIgnoreReturnValue
    public SELF limits(Bytes memory) {
        return expect("limits", part -> part.limits(memory), Written::limits);
    }

    /** How many instances run, always. */
    @CanIgnoreReturnValue
    public SELF replicas(int exactly) {
        return replicas(exactly, exactly);
    }

    /** Between how many instances an autoscaler chooses. */
    @CanIgnoreReturnValue
    public SELF replicas(int least, int most) {
        WorkloadCost cost = Footprint.of(found.manifest()).of(actual).orElseThrow();
        if (cost.leastPods() != least || cost.mostPods() != most) {
            failWithMessage(
                    "%s in %s: replicas%n  expected %s%n  actual   %s",
                    actual.name(),
                    found.manifest().app(),
                    range(least, most),
                    range(cost.leastPods(), cost.mostPods()));
        }
        return myself;
    }

    private static String range(int least, int most) {
        return least == most ? Integer.toString(most) : least + " to " + most;
    }

    /** The version that its image has. */
    @CanIgnoreReturnValue
    public SELF version(String tag) {
        return expect(
                "version",
                part -> part.version(tag),
                workload -> List.of(workload.container().image().orElse("none")));
    }

    /** That these rules of placement hold, and maybe others. */
    @CanIgnoreReturnValue
    public SELF placed(Placement first, Placement... more) {
        return expect("placed", part -> part.without(Default.SPREAD).placed(first, more), Written::placement);
    }

    /** A variable with this text. */
    @CanIgnoreReturnValue
    public SELF env(String name, String text) {
        return expect("env " + name, part -> part.env(name, text), workload -> Written.variable(workload, name));
    }

    /** A variable with what is known only later: an address, a key of a secret. */
    @CanIgnoreReturnValue
    public SELF env(String name, EnvValue value) {
        return expect("env " + name, part -> part.env(name, value), workload -> Written.variable(workload, name));
    }

    /** That this is mounted at a path. */
    @CanIgnoreReturnValue
    public SELF mounts(String path, Mountable what) {
        return expect("mount " + path, part -> part.mount(path, what), workload -> Written.mount(workload, path));
    }

    /** That it calls these, and that their network policies, where they have some, let it in. */
    @CanIgnoreReturnValue
    public SELF calls(Endpoint first, Endpoint... more) {
        List<Object> missing = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (Endpoint endpoint : Lists.of(first, more)) {
            expected.add(endpoint);
            if (!Calls.isCalled(found, endpoint)) {
                missing.add(endpoint);
            }
        }
        return fails("calls", expected, Calls.of(found), missing);
    }

    /** A label on its object. */
    @CanIgnoreReturnValue
    public SELF label(String key, String value) {
        return entry("label", key, value, Written.labels(found));
    }

    /** An annotation on its object. */
    @CanIgnoreReturnValue
    public SELF annotation(String key, String value) {
        return entry("annotation", key, value, Written.annotations(found));
    }

    @CanIgnoreReturnValue
    private SELF entry(String what, String key, String value, Map<String, String> all) {
        if (!Objects.equals(all.get(key), value)) {
            failWithMessage(
                    "%s in %s: %s %s%n  expected %s%n  actual   %s",
                    actual.name(),
                    found.manifest().app(),
                    what,
                    key,
                    value,
                    all.getOrDefault(key, "none; there is " + all.keySet()));
        }
        return myself;
    }

    /** That what a word would write is there. */
    @CanIgnoreReturnValue
    final SELF expect(String word, UnaryOperator<W> saying, Function<InManifest, List<Object>> written) {
        W said = requireNonNull(saying.apply(actual));
        List<Object> expected = written.apply(InManifest.of(found.manifest().app(), said));
        List<Object> there = written.apply(found);
        List<Object> missing = new ArrayList<>(expected);
        missing.removeAll(there);
        return fails(word, expected, there, missing);
    }

    @CanIgnoreReturnValue
    private SELF fails(String word, List<Object> expected, List<Object> there, List<Object> missing) {
        if (!missing.isEmpty()) {
            failWithMessage(
                    "%s in %s: %s%n  expected %s%n  actual   %s%n  missing  %s",
                    actual.name(),
                    found.manifest().app(),
                    word,
                    lines(expected),
                    there.isEmpty() ? "nothing" : lines(there),
                    lines(missing));
        }
        return myself;
    }

    private static String lines(List<Object> values) {
        List<String> lines = new ArrayList<>();
        values.forEach(value -> lines.add(value.toString().strip().replace("\n", "\n             ")));
        return String.join("\n           ", lines);
    }
}
