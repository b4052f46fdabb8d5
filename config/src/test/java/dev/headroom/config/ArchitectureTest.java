package dev.headroom.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The values know no file, and one package knows the syntax. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses CONFIG = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.headroom.config");

    @Test
    void configDependsOnNothingButTheJdkSnakeYamlTheCoreAndItself() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.yaml.snakeyaml..",
                        "org.jspecify.annotations..",
                        "dev.headroom.planner..",
                        "dev.headroom.config..")
                .check(CONFIG);
    }

    @Test
    void theValuesKnowNeitherSyntaxNorFiles() {
        noClasses()
                .that()
                .resideInAPackage("dev.headroom.config")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml.snakeyaml..", "java.io..", "java.nio..", "dev.headroom.config.file..")
                .check(CONFIG);
    }

    @Test
    void nothingIsConstructedFromYaml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml.snakeyaml.constructor..", "org.yaml.snakeyaml.introspector..")
                .check(CONFIG);
    }

    @Test
    void nothingPrintsOrReadsAClock() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CONFIG);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.headroom.(config..)").should().beFreeOfCycles().check(CONFIG);
    }
}
