package dev.headroom.loadtest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ArchitectureTest {

    private static final JavaClasses LOADTEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.loadtest");

    private static void only(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(LOADTEST);
    }

    @Test
    void eachLibraryHasItsRoom() {
        only("io.gatling..", "..loadtest.gatling");
        only("io.netty..", "..loadtest.wire", "..loadtest.transport", "..loadtest.audit", "..loadtest.gatling");
        only("software.amazon.awssdk..", "..loadtest.transport", "..loadtest.unit", "..loadtest.rental");
        only("com.fasterxml.jackson..", "..loadtest.wire");
        only("org.HdrHistogram..", "..loadtest.audit", "..loadtest.live");
    }

    /** Of our own rooms, these packages and no others. */
    private static void knowsOnly(String room, String... others) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("dev.headroom.loadtest..")
                        .or(resideInAPackage(room))
                        .or(resideInAnyPackage(others)))
                .check(LOADTEST);
    }

    @Test
    void theWireKnowsNobodyAndTheTransportOnlyTheWire() {
        knowsOnly("..loadtest.wire");
        knowsOnly("..loadtest.transport", "..loadtest.wire");
    }

    @Test
    void whoWatchesKnowsMeasurementsAndNothingElseOfOurs() {
        classes()
                .that()
                .resideInAPackage("..loadtest.live")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("dev.headroom..")
                        .or(resideInAnyPackage("..loadtest.live", "..planner.measure", "..planner.quantity")))
                .check(LOADTEST);
    }

    /** What keeps money safe can be read alone. */
    @Test
    void whoRentsKnowsNoLoad() {
        knowsOnly("..loadtest.rental", "dev.headroom.loadtest");
        noClasses()
                .that()
                .resideInAPackage("..loadtest.rental")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.headroom.loadtest.LoadTest")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.gatling..", "io.netty..", "dev.headroom.config..")
                .check(LOADTEST);
    }

    @Test
    void onlyTheTestItselfKnowsGatling() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.headroom.loadtest", "..loadtest.gatling")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..loadtest.gatling")
                .check(LOADTEST);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.headroom.loadtest.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LOADTEST);
    }

    @Test
    void nothingPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(LOADTEST);
    }
}
