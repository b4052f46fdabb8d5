package dev.headroom.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sources bring facts in and files out; they neither print nor plan. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses SOURCES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.sources");

    @Test
    void sourcesKnowNoRoomButTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.headroom.config..",
                        "dev.headroom.loadtest..",
                        "dev.headroom.emulator..",
                        "dev.headroom.reports..",
                        "dev.headroom.cli..")
                .check(SOURCES);
    }

    @Test
    void nothingPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(SOURCES);
    }

    @Test
    void timeAndChanceComeInThroughTheDoor() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SOURCES);
    }

    @Test
    void historiesAreReadNotJudged() {
        noClasses()
                .that()
                .resideInAPackage("..sources.history..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..planner.demand..", "..planner.capacity..", "..planner.price..", "..planner.plan..")
                .check(SOURCES);
    }

    /** What the planner recovers from a synthetic history proves something only where both share no arithmetic. */
    @Test
    void theSyntheticTruthSharesNothingWithThePlannerButTheUsageItself() {
        noClasses()
                .that()
                .resideInAPackage("..sources.synthetic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..planner.demand..",
                        "..planner.capacity..",
                        "..planner.price..",
                        "..planner.plan..",
                        "java.io..",
                        "java.nio..",
                        "org.apache.commons..")
                .check(SOURCES);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.headroom.sources.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SOURCES);
    }
}
