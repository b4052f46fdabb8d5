package dev.headroom.reports;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans are known where the review is put together, formats where they are written, and neither knows the other. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.reports");

    @Test
    void renderersKnowNothingOfPlans() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..reports", "..reports.review..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..planner.plan..",
                        "..planner.demand..",
                        "..planner.capacity..",
                        "..planner.price..",
                        "..review..")
                .check(REPORTS);
    }

    @Test
    void theReviewKnowsNothingOfFormats() {
        classes()
                .that()
                .resideInAPackage("..reports.review..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "dev.headroom.planner..",
                        "dev.headroom.reports.action",
                        "dev.headroom.reports.document",
                        "dev.headroom.reports.review..")
                .check(REPORTS);
    }

    /** From what all share to what is put together of it: a room knows those that are named, and nobody knows the entry. */
    @Test
    void aReviewHasItsRoomsInOrder() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("fact")
                .definedBy("..reports.review.fact")
                .layer("demand")
                .definedBy("..reports.review.demand")
                .layer("capacity")
                .definedBy("..reports.review.capacity")
                .layer("assumption")
                .definedBy("..reports.review.assumption")
                .layer("since")
                .definedBy("..reports.review.since")
                .layer("reason")
                .definedBy("..reports.review.reason")
                .layer("cost")
                .definedBy("..reports.review.cost")
                .layer("purchase")
                .definedBy("..reports.review.purchase")
                .layer("headline")
                .definedBy("..reports.review.headline")
                .layer("review")
                .definedBy("..reports.review")
                .whereLayer("fact")
                .mayNotAccessAnyLayer()
                .whereLayer("demand")
                .mayOnlyAccessLayers("fact")
                .whereLayer("capacity")
                .mayOnlyAccessLayers("fact")
                .whereLayer("assumption")
                .mayOnlyAccessLayers("fact")
                .whereLayer("since")
                .mayOnlyAccessLayers("fact")
                .whereLayer("reason")
                .mayOnlyAccessLayers("fact")
                .whereLayer("cost")
                .mayOnlyAccessLayers("fact", "reason")
                .whereLayer("purchase")
                .mayOnlyAccessLayers("fact", "reason", "cost")
                .whereLayer("headline")
                .mayOnlyAccessLayers("fact", "reason")
                .whereLayer("review")
                .mayNotBeAccessedByAnyLayer()
                .check(REPORTS);
    }

    @Test
    void reportsAreMadeInMemoryAndNothingIsReadWrittenOrPrinted() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.logging..")
                        .and(not(resideInAPackage("java.nio.charset")))
                        .and(not(type(ByteArrayOutputStream.class)))
                        .and(not(readsFromTheJar())))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(REPORTS);
    }

    /** What one class needs for the page's style and scripts. */
    private static DescribedPredicate<JavaClass> readsFromTheJar() {
        return type(InputStream.class).or(type(IOException.class)).or(type(UncheckedIOException.class));
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.headroom.reports.(*)..")
                .should()
                .beFreeOfCycles()
                .check(REPORTS);
    }
}
