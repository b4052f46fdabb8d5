package dev.headroom.loadtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
        only("io.netty..", "..loadtest.wire", "..loadtest.transport", "..loadtest.gatling");
        only("software.amazon.awssdk..", "..loadtest.transport", "..loadtest.unit");
        only("com.fasterxml.jackson..", "..loadtest.wire");
    }

    @Test
    void theWireKnowsNobodyAndTheTransportOnlyTheWire() {
        noClasses()
                .that()
                .resideInAPackage("..loadtest.wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..loadtest", "..loadtest.transport", "..loadtest.gatling", "..loadtest.budget")
                .check(LOADTEST);
        noClasses()
                .that()
                .resideInAPackage("..loadtest.transport")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..loadtest", "..loadtest.gatling", "..loadtest.budget", "..loadtest.schedule")
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
