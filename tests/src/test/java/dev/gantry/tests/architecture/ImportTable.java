package dev.gantry.tests.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which package may import which of ours, and that every package has a place in it. */
final class ImportTable {
    /** The package itself, which holds the words that users type. */
    static final String DEFINITION = "";

    /** The kit for tests, in the same package, so that users import one. */
    static final String KIT = "the kit for tests";

    private static final Set<String> IN_THE_KIT = Set.of(
            "EmbeddedCluster",
            "ServedCluster",
            "Behaviour",
            "Course",
            "Recording",
            "GantryAssertions",
            "CourseAssert",
            "ReadyAssert");

    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("time", Set.of("problem")),
            Map.entry("kubernetes", Set.of("problem")),
            Map.entry("gateway", Set.of("kubernetes")),
            Map.entry("manifest", Set.of("problem", "kubernetes", "gateway")),
            Map.entry("rollout", Set.of("problem")),
            Map.entry("footprint", Set.of("problem", "kubernetes", "manifest", "rollout")),
            Map.entry("description", Set.of("kubernetes", "gateway", "manifest", "rollout", "footprint")),
            Map.entry(
                    DEFINITION,
                    Set.of("problem", "kubernetes", "gateway", "manifest", "rollout", "footprint", "description")),
            Map.entry("view", Set.of("kubernetes", "manifest", "footprint", "description")),
            Map.entry("plan", Set.of("problem", "kubernetes", "manifest", "rollout")),
            Map.entry("status", Set.of("problem", "manifest")),
            Map.entry("cluster", Set.of("problem", "manifest", "time")),
            Map.entry("release", Set.of("problem", "manifest")),
            Map.entry(
                    "apply",
                    Set.of(
                            "problem",
                            "kubernetes",
                            "manifest",
                            "rollout",
                            "release",
                            "plan",
                            "status",
                            "cluster",
                            "time")),
            Map.entry("embedded", Set.of("problem", "kubernetes", "manifest", "footprint", "cluster", "time")),
            Map.entry(
                    KIT,
                    Set.of(
                            "problem",
                            "kubernetes",
                            "manifest",
                            "plan",
                            "cluster",
                            "time",
                            "release",
                            "apply",
                            "embedded",
                            DEFINITION)),
            Map.entry(
                    "cli",
                    Set.of(
                            "problem",
                            "kubernetes",
                            "manifest",
                            "description",
                            "view",
                            "plan",
                            "status",
                            "cluster",
                            "time",
                            "release",
                            "apply",
                            DEFINITION)));

    private final String root;

    ImportTable(String root) {
        this.root = root;
    }

    ArchRule isKept() {
        return ArchRuleDefinition.classes()
                .should(importOnlyWhatTheTableAllows())
                .because("the packages are the way data flows, and it flows one way");
    }

    /** The row that a class belongs to; none for a class that is not ours. */
    Optional<String> rowOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(root)) {
            return Optional.of(IN_THE_KIT.contains(outermost(type).getSimpleName()) ? KIT : DEFINITION);
        }
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String inside = name.substring(root.length() + 1);
        int end = inside.indexOf('.');
        return Optional.of(end < 0 ? inside : inside.substring(0, end));
    }

    /** The command line starts at {@code Gantry.run}, so one class of the definition knows it. */
    boolean isTheDoorToTheCommandLine(Dependency dependency) {
        return outermost(dependency.getOriginClass()).getName().equals(root + ".Gantry")
                && rowOf(dependency.getTargetClass()).equals(Optional.of("cli"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ImportTable::outermost).orElse(type);
    }

    private ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table of imports allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String row = rowOf(type).orElseThrow();
                if (!MAY_IMPORT.containsKey(row)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package that has no row in the table of imports"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Optional<String> target = rowOf(dependency.getTargetClass());
                    boolean allowed = target.isEmpty()
                            || target.get().equals(row)
                            || MAY_IMPORT.getOrDefault(row, Set.of()).contains(target.get())
                            || isTheDoorToTheCommandLine(dependency);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
