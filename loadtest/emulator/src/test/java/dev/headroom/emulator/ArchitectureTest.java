package dev.headroom.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulator shares nothing with the planner: recovering its truth would prove nothing otherwise. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses EMULATOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.emulator");

    @Test
    void dependsOnNothingOfOurs() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "io.netty..",
                        "com.fasterxml.jackson..",
                        "org.yaml.snakeyaml.error..",
                        "org.jspecify.annotations..",
                        "dev.headroom.emulator..")
                .check(EMULATOR);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching("dev.headroom.emulator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(EMULATOR);
    }

    @Test
    void neverPrintsOrSleeps() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(EMULATOR);
    }
}
