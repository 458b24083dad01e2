package dev.gantry.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for Gantry's code beside the table of imports. */
final class Rules {
    private static final Pattern NAMES_THAT_SAY_NOTHING = Pattern.compile(".*(Utils?|Helpers?|Misc|Common)");

    /** Classes whose every use waits for real time to pass, or measures it. */
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Clock",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.DelayQueue");

    /** Methods that sleep, or ask what time it is. */
    private static final Set<String> SLEEPS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil",
            "java.util.concurrent.CompletableFuture.orTimeout",
            "java.util.concurrent.CompletableFuture.completeOnTimeout",
            "java.util.concurrent.CompletableFuture.delayedExecutor");

    /** Methods that sleep when they are given a duration. */
    private static final Set<String> WAITS =
            Set.of("wait", "join", "await", "awaitTermination", "poll", "get", "tryLock");

    private final String root;
    private final ImportTable table;

    Rules(String root) {
        this.root = root;
        this.table = new ImportTable(root);
    }

    ArchRule noCycles() {
        SliceAssignment byPackage = new SliceAssignment() {
            @Override
            public String getDescription() {
                return "packages";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return table.rowOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }
        };
        return SlicesRuleDefinition.slices()
                .assignedFrom(byPackage)
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        describe("Gantry", type -> type.getName().equals(root + ".Gantry")),
                        describe(
                                "the command line",
                                type -> type.getPackageName().startsWith(root + ".cli")));
    }

    ArchRule onlyClusterTalksToTheCluster() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "io.fabric8.kubernetes.client..")
                .because("cluster is the port to a cluster, and others must run without one");
    }

    ArchRule onlyTimeKnowsTheTime() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".time..")
                .should()
                .accessTargetWhere(asksTheClockOrSleeps())
                .because("a whole upgrade must be able to run in virtual time");
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClockOrSleeps() {
        return describe("asks the clock or sleeps", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            return CLOCKS.contains(owner)
                    || SLEEPS.contains(owner + "." + target.getName())
                    || (owner.startsWith("java.time.") && target.getName().equals("now"))
                    || (WAITS.contains(target.getName()) && takesADuration(target));
        });
    }

    private static boolean takesADuration(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitCallTarget call
                && !call.getRawParameterTypes().isEmpty()
                && call.getRawParameterTypes().get(0).getName().equals("long")
                && call.getOwner().getPackageName().startsWith("java.");
    }

    /** Same input, same bytes: a definition and what becomes of it know nothing of the machine. */
    ArchRule definitionsArePure() {
        return noClasses()
                .that(describe("what is pure", this::isPure))
                .should()
                .dependOnClassesThat(describe(
                        "reach outside the JVM",
                        type -> (type.getPackageName().startsWith("java.nio.file") && !isAName(type))
                                || type.getPackageName().startsWith("java.net.http")
                                || Set.of("java.io.File", "java.net.Socket", "java.net.URL", "java.net.InetAddress")
                                        .contains(type.getName())
                                || Set.of("java.util.Random", "java.lang.Process", "java.lang.ProcessBuilder")
                                        .contains(type.getName())))
                .orShould()
                .accessTargetWhere(describe(
                        "read the environment",
                        access -> Set.of(
                                        "java.lang.System.getenv",
                                        "java.lang.System.getProperty",
                                        "java.util.UUID.randomUUID",
                                        "java.util.Locale.getDefault",
                                        "java.time.ZoneId.systemDefault")
                                .contains(access.getTarget().getOwner().getName() + "."
                                        + access.getTarget().getName())))
                .because("the same definition gives the same bytes on every machine");
    }

    /** A path names a file, and does not touch it. */
    private static boolean isAName(JavaClass type) {
        return type.getName().equals("java.nio.file.Path");
    }

    private boolean isPure(JavaClass type) {
        String row = table.rowOf(type).orElse("none");
        return Set.of(ImportTable.DEFINITION, "kubernetes", "description", "view", "plan", "status")
                        .contains(row)
                && !Set.of(root + ".SecretValue", root + ".DiskFiles").contains(withoutNested(type.getName()));
    }

    /** What the build makes of a class's lambdas is the class's too. */
    private static String withoutNested(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(NAMES_THAT_SAY_NOTHING.pattern())
                .because("a class is one idea, and its name says which");
    }

    private boolean isGenerated(String packageName) {
        return packageName.startsWith(root + ".kubernetes.") || packageName.equals(root + ".gateway");
    }

    ArchRule nothingIsNullByDefault() {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and(describe("are not generated", type -> !isGenerated(type.getPackageName())))
                .should(new MarkedPackage())
                .because("the compiler checks nulls only in packages that are @NullMarked");
    }
}
