package dev.headroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.cli.Shell;
import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.emulator.EmulatorAccount;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.loadtest.unit.RentedUnits;
import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.search.OutputCharge;
import dev.headroom.planner.verify.Observation;
import dev.headroom.planner.verify.PlanHour;
import dev.headroom.planner.verify.PlanHours;
import dev.headroom.planner.verify.Prediction;
import dev.headroom.planner.verify.RequestMix;
import dev.headroom.planner.verify.Routed;
import dev.headroom.planner.verify.Standing;
import dev.headroom.planner.verify.UnitDoor;
import dev.headroom.planner.verify.Verified;
import dev.headroom.sources.aws.AwsSettings;
import dev.headroom.sources.stage.CapacityFile;
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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** A plan of one unit of the emulator's standard model, for three weeks of a calm workload. */
@Tag("once")
class VerifyCommandTest {

    /** Times faster than life. */
    private static final double SPEED = 20;

    /** The share of the load that is sent so, to as much less capacity. */
    private static final double SCALE = 0.1;

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
    void anHourIsSentAndHeldAgainstThePlan() throws IOException {
        Shell.Said said = verify(
                "--hours=peak",
                "--minutes=1",
                "--speed=20",
                "--targets=interactive",
                "--output=json",
                "--fail-if=spilled-share-off-replay>=0.99");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out().strip())
                .isEqualTo(Files.readString(folder.resolve("verify.json")).strip());
        JsonNode hour = new ObjectMapper()
                .readTree(said.out())
                .path("verify")
                .path("hours")
                .get(0);
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
        assertThat(spilled.path("observed").path("value").asDouble()).isBetween(0.0, 1.0);
        assertThat(hour.path("carried").asInt()).isPositive();
        assertThat(hour.path("usdPerHour").path("observed").path("value").asDouble())
                .isGreaterThan(0);
        assertThat(hour.path("latency")).hasSize(2);
        assertThat(said.err()).contains("Replay by request: units: requests are let in while anything is left");
        assertThat(folder.resolve("measurements-verify-peak.csv")).exists();
        assertThat(folder.resolve("manifest-verify.json")).exists();
    }

    private static Map<String, String> variables(Emulator emulator) {
        return Map.of(
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                emulator.endpoint().toString(),
                "AWS_BEARER_TOKEN_BEDROCK",
                Keys.HEADROOM.apiKey());
    }

    /** As a shell reaches AWS, but for the endpoint; nothing is answered, so nothing is paid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--arn=a --budget=5 | nobody agreed to spend",
                "--arn=a --budget=0.001 --yes | --budget is 0.001000, the test is expected to cost",
                "--budget=5 --yes | the plan has 1 purchases standing then, --arn names 0"
            })
    void onAwsNothingIsSentBeforeItsPriceIsAgreedTo(String flags, String refusal) {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC())) {
            List<String> words = new ArrayList<>(
                    List.of("verify", "--target=aws", "--hours=peak", "--minutes=1", "--run", folder.toString()));
            words.addAll(List.of(flags.split(" ")));
            Path measured = folder.resolve("ten-seconds.json");
            CapacityFile.write(measured, VerifyRuleTest.tenSeconds(OutputCharge.AS_SERVED));
            words.add("--capacity=" + measured);
            Shell.Said said = new Shell(folder).in(variables(emulator)).call(words.toArray(String[]::new));
            assertThat(said.err())
                    .contains("allowances of 10 s refilled evenly", "The rule of the units is as measured");
            assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.INPUT);
            assertThat(said.err()).contains(refusal);
            if (flags.contains("--arn")) {
                assertThat(said.err())
                        .containsPattern(
                                "Quote: verify-peak to http://127.* at worst \\$[0-9.]+; .* requests of some .*"
                                        + " at worst \\$[0-9.]+; never more than \\$")
                        .contains("each request reserved before it is sent");
            }
            assertThat(new EmulatorAccount(emulator.endpoint())
                            .counters()
                            .path("answered")
                            .asInt())
                    .isZero();
        }
    }

    /**
     * The way to AWS, on an emulator in its place that is faster than life, as AWS cannot be: the unit is bought beforehand and stands
     * afterwards, what it carries is paid by the hour, and the budget has paid what spilled.
     */
    @Test
    void onAwsOnlyWhatSpillsIsPaidAndTheUnitStays() {
        Path model = folder.resolve("model.yaml");
        ScaledModel.of("standard", LLAMA).write(model, SCALE);
        EmulatorSettings fast = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.load(model), 1, SPEED);
        try (Emulator emulator = Emulator.start(fast, Clock.systemUTC());
                BedrockClient control = ControlPlane.at(emulator.endpoint(), "us-west-2", AwsAccess.emulated())) {
            RentedUnits.Order order = new RentedUnits.Order("standing", LLAMA + ":128k", new ModelUnits(1));
            try (RentedUnits unit = RentedUnits.rent(control, order, Duration.ofSeconds(20), System::nanoTime)) {
                Plan plan = PlanFile.read(folder.resolve("plan.json"));
                TokenPrice price = plan.prices().onDemand();
                AwsSettings nobody =
                        new AwsSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                Target target = new AwsAccess(variables(emulator), nobody, HttpChoice.ONE).aws("us-west-2");
                Console silent = silent();
                BoughtPlace place = new BoughtPlace(
                        silent, target, price, List.of(unit.arn()), new BoughtPlace.Spending(5, true, 1));
                Verified found = new VerifyRun(silent, place, rules())
                        .of(subject(plan), folder.resolve("bought.csv"), test -> {});
                place.close();
                Observation seen = found.evidence().observation();
                assertThat(seen.count(Observation.End.CARRIED)).isPositive();
                double paid = seen.fates().stream()
                        .filter(fate -> fate.end() == Observation.End.SPILLED)
                        .mapToDouble(fate ->
                                price.usd((double) fate.sent().last().tokens().input(), (double)
                                        fate.sent().last().tokens().output()))
                        .sum();
                assertThat(place.budget().spent().usd().doubleValue()).isCloseTo(paid, within(0.005));
                assertThat(place.budget().committedUsd()).isCloseTo(paid, within(1e-4));
                assertThat(control.listProvisionedModelThroughputs(all -> {}).provisionedModelSummaries())
                        .hasSize(1);
            }
        }
    }

    private static Console silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(nowhere, nowhere, false, InputStream.nullInputStream());
    }

    private static VerifyRun.Rules rules() {
        AdmissionRule minute = AdmissionRule.DEFAULT;
        return new VerifyRun.Rules(
                new Routed.Admission(new UnitDoor.AtStart(minute, ServiceTime.NONE), minute, ServiceTime.NONE),
                Optional.empty(),
                Optional.empty(),
                0.02,
                SPEED);
    }

    private static Prediction.Subject subject(Plan plan) {
        DemandCurve demand = DemandFile.read(folder.resolve("demand.json"));
        PlanHour minute = PlanHours.of(plan, demand).peak().busiest(1, new TokenRates(2_000_000, 200_000));
        return new Prediction.Subject(
                demand,
                Standing.at(plan, minute.start()).times(SCALE),
                minute,
                new RequestMix(demand.inputPerRequest(minute.start()), 0),
                SCALE,
                1);
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
