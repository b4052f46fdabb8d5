package dev.headroom.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A report is a function of what it is given: review makes the document, renderers write it, and nothing prints. */
class ArchitectureTest {

    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.reports");

    @Test
    void nothingPrintsOrWritesFiles() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.util.logging..")
                .check(REPORTS);
    }

    @Test
    void aReportHasNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(REPORTS);
    }

    @Test
    void theDocumentKnowsNeitherWhatMadeItNorWhatWritesIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("review")
                .definedBy("..reports.review")
                .layer("document")
                .definedBy("..reports.document")
                .layer("chart")
                .definedBy("..reports.chart")
                .layer("html")
                .definedBy("..reports.html", "gg.jte.generated..")
                .layer("markdown")
                .definedBy("..reports.markdown")
                .layer("json")
                .definedBy("..reports.json")
                .whereLayer("review")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("chart")
                .mayOnlyBeAccessedByLayers("html")
                .whereLayer("html")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("markdown")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("json")
                .mayNotBeAccessedByAnyLayer()
                .check(REPORTS);
    }

    @Test
    void onlyTheReviewKnowsPlans() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..reports.review")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..planner.plan", "..planner.demand", "..planner.capacity", "..planner.price")
                .check(REPORTS);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.headroom.reports.(*)..")
                .should()
                .beFreeOfCycles()
                .check(REPORTS);
    }
}
