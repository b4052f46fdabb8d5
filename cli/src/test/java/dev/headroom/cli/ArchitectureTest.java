package dev.headroom.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the house, seen from the one place that has them all. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom");

    @Test
    void nobodyDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.headroom.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.headroom.cli..", "picocli..")
                .check(ALL);
    }

    @Test
    void onlyTheCommandLineKnowsTheLoadTestAndTheEmulator() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.headroom.cli..", "dev.headroom.loadtest..", "dev.headroom.emulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.headroom.loadtest..", "dev.headroom.emulator..")
                .check(ALL);
    }

    @Test
    void theEmulatorSharesNothingWithThePlanner() {
        noClasses()
                .that()
                .resideInAPackage("dev.headroom.emulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.headroom.planner..",
                        "dev.headroom.config..",
                        "dev.headroom.sources..",
                        "dev.headroom.loadtest..")
                .check(ALL);
    }

    @Test
    void thePlannerCoreIsAtTheBottom() {
        noClasses()
                .that()
                .resideInAPackage("dev.headroom.planner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.headroom.config..",
                        "dev.headroom.sources..",
                        "dev.headroom.reports..",
                        "dev.headroom.loadtest..")
                .check(ALL);
    }

    @Test
    void onlyTheCommandLinePrintsOrEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.headroom.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(ALL);
    }

    /** What commands share lies below them, and the program that knows them all lies above. */
    @Test
    void commandsAreRoomsOfTheirOwn() {
        slices().matching("dev.headroom.cli.(*)..").should().beFreeOfCycles().check(ALL);
        noClasses()
                .that()
                .resideInAPackage("dev.headroom.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.headroom.cli")
                .check(ALL);
    }
}
