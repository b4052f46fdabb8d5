package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.ModelUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stage writes, the next one reads, wherever either runs. */
class StageFilesTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @CsvSource({"en, UTC", "de-DE, Asia/Kathmandu", "ar-EG-u-nu-arab, America/St_Johns", "th-TH-u-ca-buddhist, UTC"})
    void theGoldenFilesAreWrittenAndReadEverywhere(String language, String zone) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        MeasurementsFile.write(folder.resolve("run.csv"), HandMade.measurements());
        assertThat(Files.readString(folder.resolve("run.csv"))).isEqualTo(Golden.text("measurements.csv"));
        assertThat(DemandFile.text(HandMade.demand())).isEqualTo(Golden.text("demand.json"));
        assertThat(CapacityFile.text(HandMade.capacity())).isEqualTo(Golden.text("capacity.json"));
        assertThat(PlanFile.text(HandMadePlan.plan())).isEqualTo(Golden.text("plan.json"));
        assertThat(LeaksFile.text(HandMade.leaks())).isEqualTo(Golden.text("leaks.json"));
        assertThat(ReviewFile.text(HandMade.review())).isEqualTo(Golden.text("review.json"));
        assertThat(VerifyFile.text(HandMade.verification())).isEqualTo(Golden.text("verify.json"));
        assertThat(WhatIfFile.text(HandMadeWhatIf.grid())).isEqualTo(Golden.text("whatif.json"));

        assertThat(MeasurementsFile.read(Golden.copy(folder, "measurements.csv")))
                .isEqualTo(HandMade.measurements());
        assertThat(DemandFile.read(Golden.copy(folder, "demand.json"))).isEqualTo(HandMade.demand());
        assertThat(CapacityFile.read(Golden.copy(folder, "capacity.json"))).isEqualTo(HandMade.capacity());
        assertThat(PlanFile.read(Golden.copy(folder, "plan.json"))).isEqualTo(HandMadePlan.plan());
        assertThat(LeaksFile.read(Golden.copy(folder, "leaks.json"))).isEqualTo(HandMade.leaks());
        assertThat(ReviewFile.read(Golden.copy(folder, "review.json"))).isEqualTo(HandMade.review());
        assertThat(VerifyFile.read(Golden.copy(folder, "verify.json"))).isEqualTo(HandMade.verification());
        assertThat(WhatIfFile.read(Golden.copy(folder, "whatif.json"))).isEqualTo(HandMadeWhatIf.grid());
    }

    @Test
    void aFileIsItsText() throws IOException {
        Path file = folder.resolve("run/plan.json");
        PlanFile.write(file, HandMadePlan.plan());
        assertThat(Files.readString(file)).isEqualTo(Golden.text("plan.json"));
    }

    @Test
    void measurementsSurviveTheirFile() {
        Path file = folder.resolve("run.csv");
        for (Endpoint endpoint :
                List.of(new Endpoint.OnDemand("m"), new Endpoint.Provisioned("m", new ModelUnits(3)))) {
            Measurements run = Fitted.run(endpoint, 1, 2, 4);
            MeasurementsFile.write(file, run);
            assertThat(MeasurementsFile.read(file)).isEqualTo(run);
        }
    }

    @Test
    void aFittedDemandSurvivesItsFile() {
        Path file = folder.resolve("demand.json");
        for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneId.of("UTC"), ZoneId.of("America/New_York"))) {
            DemandCurve demand = Fitted.demand(14, zone);
            DemandFile.write(file, demand);
            assertThat(DemandFile.read(file)).isEqualTo(demand);
        }
    }

    @Test
    void aFittedCapacitySurvivesItsFile() {
        CapacityCurve capacity = Fitted.capacity();
        assertThat(capacity.endpoints().get(0).scaling()).isPresent();
        Path file = folder.resolve("capacity.json");
        CapacityFile.write(file, capacity);
        assertThat(CapacityFile.read(file)).isEqualTo(capacity);
    }

    @Test
    void aPlanSurvivesItsFileWhateverIsKnownOfAUnit() {
        Path file = folder.resolve("plan.json");
        for (UnitCapacity unit : List.of(HandMade.measured(), new UnitCapacity.Unknown())) {
            Plan plan = Fitted.plan(unit);
            PlanFile.write(file, plan);
            assertThat(PlanFile.read(file)).isEqualTo(plan);
        }
    }

    @Test
    void eightWeeksOfDemandStayBelowAMegabyte() {
        DemandCurve demand = Fitted.demand(56, ZoneOffset.UTC);
        assertThat(demand.history()).hasSize(56 * 24);
        assertThat(DemandFile.text(demand)).hasSizeLessThan(1_000_000);
    }
}
