package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.plan.PlanRequest;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.PurchaseRules;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.synthetic.LevelPath;
import dev.headroom.sources.synthetic.MinuteNoise;
import dev.headroom.sources.synthetic.RequestSize;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import dev.headroom.sources.synthetic.SyntheticSpan;
import dev.headroom.sources.synthetic.WeekShape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan of one unit of the emulator's standard model, for three weeks of a calm workload. */
class VerifyCommandTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void plan() {
        SyntheticProfile calm = new SyntheticProfile(
                LLAMA,
                "calm",
                new SyntheticSpan(ZoneOffset.UTC, LocalDate.of(2026, 8, 31), 3),
                new WeekShape(9, 17, 4, 0.5, 0.9),
                3_000,
                new LevelPath(0, 0.01, 0.01),
                new MinuteNoise(0.01, 1_000),
                new RequestSize(1_000, 0, 0.5),
                new RequestSize(50, 0, 0.5));
        DemandCurve demand = (DemandCurve) DemandFitter.fit(SyntheticHistory.generate(calm, 3), ZoneOffset.UTC);
        PurchaseRules none = PurchaseRules.NONE;
        PurchaseRules covering = new PurchaseRules(
                none.unitQuota(),
                none.lead(),
                none.usdPerMonth(),
                none.mostOnTerm(),
                none.endOfLife(),
                none.owned(),
                OptionalDouble.of(0.6),
                none.risk(),
                none.leastSaving());
        PlanRequest request = new PlanRequest(
                demand,
                new UnitCapacity.Declared(new TokenRates(2_000_000, 200_000), "the emulator's model"),
                new ConfigFolder(Shell.repository().resolve("config")).prices().of(LLAMA, "us-west-2"),
                new PlanRules(new OnDemandQuota(8_000_000, 1), 0.01, 0.9, 0, 10, 5),
                covering);
        DemandFile.write(folder.resolve("demand.json"), demand);
        PlanFile.write(folder.resolve("plan.json"), Planner.plan(request));
    }

    private static Shell.Said verify(String... flags) {
        List<String> words = new ArrayList<>(List.of("verify", "--run", folder.toString()));
        words.addAll(List.of(flags));
        return new Shell(folder).call(words.toArray(String[]::new));
    }

    /** A minute, twenty times faster than life. How near it comes on a quiet machine is measured elsewhere. */
    @Test
    @Tag("once")
    void anHourIsSentAndHeldAgainstThePlan() throws IOException {
        Shell.Said said = verify(
                "--hours=peak",
                "--minutes=1",
                "--speed=20",
                "--targets=interactive",
                "--output=json",
                "--fail-if=spilled-share-off-replay>=0.99");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        JsonNode hour = new ObjectMapper().readTree(said.out()).path("hours").get(0);
        assertThat(hour.path("hour").asText()).isEqualTo("peak");
        assertThat(hour.path("pools").toString()).isEqualTo("[1]");
        int requests = hour.path("requests").asInt();
        assertThat(requests).isBetween(250, 350);
        assertThat(hour.path("carried").asInt()
                        + hour.path("spilled").asInt()
                        + hour.path("refused").asInt()
                        + hour.path("failed").asInt())
                .isEqualTo(requests);
        JsonNode spilled = hour.path("spilledShare");
        assertThat(spilled.path("byMinute").path("value").asDouble()).isBetween(0.1, 0.6);
        assertThat(spilled.path("observed").path("value").asDouble()).isBetween(0.02, 0.98);
        assertThat(hour.path("carried").asInt()).isPositive();
        assertThat(hour.path("usdPerHour").path("observed").path("value").asDouble())
                .isGreaterThan(0);
        assertThat(hour.path("latency")).hasSize(2);
        assertThat(said.err()).contains("Note: an allowance of the units holds only 1.2 requests");
        assertThat(folder.resolve("measurements-verify-peak.csv")).exists();
        assertThat(folder.resolve("manifest-verify.json")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--target=aws --scale=0.5 | --scale makes load and capacity smaller together",
                "--target=aws --speed=2 | --speed makes time go faster",
                "--target=aws --arn=a | --budget is missing",
                "--arn=arn:x | the emulator rents its own units",
                "--scale=0 | must be above 0 and at most 1",
                "--minutes=0 | must be at least 1",
                "--model=steady | does not serve " + LLAMA,
                "--fail-if=cost>1 | must be about one of spilled-share-off",
                "--demand=nowhere.json | nowhere.json"
            })
    void whatCannotBeIsRefusedBeforeAnythingIsStarted(String flags, String refusal) {
        Shell.Said said = verify(flags.split(" "));
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(refusal);
    }
}
