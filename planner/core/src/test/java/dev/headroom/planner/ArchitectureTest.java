package dev.headroom.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The core is arithmetic, and its arrows point one way. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.planner");

    @Test
    void coreKnowsNoInputOrOutput() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.logging..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }

    @Test
    void coreDependsOnNothingButTheJdkItsMathematicsAndItself() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "org.apache.commons.math3..",
                        "org.jspecify.annotations..",
                        "org.ojalgo.optimisation..",
                        "org.ojalgo.structure..",
                        "dev.headroom.planner..")
                .check(CORE);
    }

    @Test
    void onlyTheOptimiserKnowsTheLinearProgrammingLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..planner.portfolio")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.ojalgo..")
                .check(CORE);
    }

    @Test
    void timeAndChanceComeInThroughTheDoor() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .check(CORE);
    }

    @Test
    void thePackagesAreThePipeline() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("quantity")
                .definedBy("..planner.quantity")
                .layer("statistics")
                .definedBy("..planner.statistics")
                .layer("measure")
                .definedBy("..planner.measure")
                .layer("search")
                .definedBy("..planner.search")
                .layer("usage")
                .definedBy("..planner.usage")
                .layer("price")
                .definedBy("..planner.price")
                .layer("demand")
                .definedBy("..planner.demand")
                .layer("capacity")
                .definedBy("..planner.capacity")
                .layer("replay")
                .definedBy("..planner.replay")
                .layer("leak")
                .definedBy("..planner.leak")
                .layer("portfolio")
                .definedBy("..planner.portfolio")
                .layer("plan")
                .definedBy("..planner.plan..")
                .layer("review")
                .definedBy("..planner.review")
                .layer("verify")
                .definedBy("..planner.verify")
                .layer("compare")
                .definedBy("..planner.compare")
                .whereLayer("quantity")
                .mayNotAccessAnyLayer()
                .whereLayer("statistics")
                .mayOnlyAccessLayers("quantity")
                .whereLayer("portfolio")
                .mayOnlyAccessLayers("quantity")
                .whereLayer("review")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("verify")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compare")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("review", "verify", "compare")
                .whereLayer("leak")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("capacity")
                .mayOnlyBeAccessedByLayers("replay", "plan", "review", "verify", "compare")
                .whereLayer("replay")
                .mayOnlyBeAccessedByLayers("plan", "verify")
                .whereLayer("demand")
                .mayOnlyBeAccessedByLayers("plan", "review", "verify", "compare")
                .whereLayer("measure")
                .mayOnlyBeAccessedByLayers("capacity", "search", "verify")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("capacity", "plan")
                .whereLayer("usage")
                .mayOnlyBeAccessedByLayers("demand", "leak", "replay", "review")
                .whereLayer("price")
                .mayOnlyBeAccessedByLayers("demand", "leak", "plan", "review", "verify", "compare")
                .check(CORE);
    }

    /** From what is asked to what is said of it: each room knows those before it. */
    @Test
    void aPlanIsAPipelineToo() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("request")
                .definedBy("..planner.plan.request")
                .layer("purchase")
                .definedBy("..planner.plan.purchase")
                .layer("meter")
                .definedBy("..planner.plan.meter")
                .layer("reading")
                .definedBy("..planner.plan.reading")
                .layer("hours")
                .definedBy("..planner.plan.hours")
                .layer("reason")
                .definedBy("..planner.plan.reason")
                .layer("plan")
                .definedBy("..planner.plan")
                .layer("aftermath")
                .definedBy("..planner.plan.aftermath")
                .layer("whatif")
                .definedBy("..planner.plan.whatif")
                .whereLayer("request")
                .mayNotAccessAnyLayer()
                .whereLayer("purchase")
                .mayOnlyAccessLayers("request")
                .whereLayer("meter")
                .mayOnlyAccessLayers("request", "purchase")
                .whereLayer("reading")
                .mayOnlyAccessLayers("request", "purchase", "meter")
                .whereLayer("hours")
                .mayOnlyAccessLayers("request", "purchase", "meter", "reading")
                .whereLayer("reason")
                .mayOnlyAccessLayers("request", "purchase", "meter", "reading", "hours")
                .whereLayer("aftermath")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("whatif")
                .mayNotBeAccessedByAnyLayer()
                .check(CORE);
    }

    @Test
    void statisticsKnowNumbersOnly() {
        classes()
                .that()
                .resideInAPackage("..planner.statistics")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "org.apache.commons.math3..",
                        "org.jspecify.annotations..",
                        "..planner.quantity",
                        "..planner.statistics")
                .check(CORE);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.headroom.planner.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }
}
