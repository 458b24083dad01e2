package dev.gantry.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** Gantry's code keeps the rules that {@link WrongCodeTest} shows to bite. */
class ArchitectureTest {
    private static final String ROOT = "dev.gantry";
    private static final JavaClasses GANTRY = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            // The generator is a program of its own, that runs when others are built.
            .withImportOption(location -> !location.contains("/dev/gantry/codegen/"))
            .importPackages(ROOT);

    private final Rules rules = new Rules(ROOT);

    @Test
    void packagesImportWhatTheTableAllows() {
        new ImportTable(ROOT).isKept().check(GANTRY);
    }

    @Test
    void everyRowOfTheTableIsInUse() {
        ImportTable table = new ImportTable(ROOT);
        assertThat(GANTRY.stream().map(table::rowOf).flatMap(Optional::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ImportTable.MAY_IMPORT.keySet());
    }

    @Test
    void packagesDoNotGoInCircles() {
        rules.noCycles().check(GANTRY);
    }

    @Test
    void onlyClusterTalksToTheCluster() {
        rules.onlyClusterTalksToTheCluster().check(GANTRY);
    }

    @Test
    void onlyTimeKnowsTheTime() {
        rules.onlyTimeKnowsTheTime().check(GANTRY);
    }

    @Test
    void definitionsArePure() {
        rules.definitionsArePure().check(GANTRY);
    }

    @Test
    void namesSaySomething() {
        rules.namesSaySomething().check(GANTRY);
    }

    @Test
    void nothingIsNullByDefault() {
        rules.nothingIsNullByDefault().check(GANTRY);
    }

    @Test
    void theExampleUsesWhatUsersAreOffered() {
        JavaClasses example = new ClassFileImporter().importPackages("ftgo");
        classes()
                .should()
                .onlyDependOnClassesThat(
                        describe("are its own, Java's, or words for users", ArchitectureTest::isForUsers))
                .check(example);
    }

    private static boolean isForUsers(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.isEmpty()
                || name.startsWith("java.")
                || name.equals("ftgo")
                || name.equals(ROOT)
                || name.startsWith(ROOT + ".kubernetes")
                || name.equals(ROOT + ".gateway")
                || name.equals("org.jspecify.annotations");
    }

    @Test
    void everyTestHasANameThatTheBuildLooksFor() {
        JavaClasses tests = new ClassFileImporter().importPackages("dev.gantry.tests");
        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Test")
                .because("the build would silently leave it out")
                .check(tests);
    }
}
