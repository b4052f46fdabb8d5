package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.ProvisioningTruth;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.AdmissionSteps;
import dev.headroom.loadtest.unit.AdmissionSteps.Kind;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.loadtest.unit.Mix;
import dev.headroom.loadtest.unit.RentedUnits;
import dev.headroom.planner.capacity.AdmissionReader;
import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.search.ChargeFitter;
import dev.headroom.planner.search.OutputCharge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/**
 * A rule of admission is set in the emulator, steps are sent above what a unit carries, and the rule is read off what is refused. The
 * emulator shares no arithmetic with the code that reads.
 */
class EmulatedAdmissionTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static final double BUCKET_SECONDS = 1;

    /** A new unit is as full as after any rest. */
    private static final AdmissionSteps STEPS = new AdmissionSteps(Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    private static EmulatorSettings settings() {
        Profile standard = Profile.standard();
        Profile longer = new Profile(
                standard.account(), BUCKET_SECONDS, new ProvisioningTruth(0, 10, 10, 0), standard.models());
        return new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, longer, 5, 1);
    }

    @Tag("once")
    @Test
    void theRuleOfTheEmulatorIsRecovered() throws IOException {
        try (Emulator emulator = Emulator.start(settings(), Clock.systemUTC());
                BedrockClient control = ControlPlane.at(
                        emulator.endpoint(),
                        "us-west-2",
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))) {
            Target target = new Target("emulator", emulator.endpoint(), new BearerAuth("key"));
            UnitAdmission found = AdmissionReader.read(new AdmissionReader.Steps(
                    step(control, target, Kind.INPUT, new Mix(3000, 50)),
                    List.of(new ChargeFitter.Step(
                            step(control, target, Kind.RESERVING, new Mix(300, 300)), 0, 300)),
                    200_000 / 60.0,
                    Duration.ofSeconds(30)));
            assertThat(found).isInstanceOfSatisfying(UnitAdmission.Measured.class, rule -> {
                assertThat(rule.window()).isEqualTo(AdmissionRule.Window.REFILL);
                assertThat(rule.seconds().low()).isLessThan(BUCKET_SECONDS);
                assertThat(rule.seconds().high()).isGreaterThan(BUCKET_SECONDS);
                assertThat(rule.seconds().value()).isBetween(0.75 * BUCKET_SECONDS, 1.33 * BUCKET_SECONDS);
                assertThat(rule.output().map(UnitAdmission.Charged::how)).hasValue(OutputCharge.AS_SERVED);
            });
        }
    }

    /** On a unit of its own; what config/models/standard.yaml says that one carries of either mix is 11.1 requests a second. */
    private List<Attempt> step(BedrockClient control, Target target, Kind kind, Mix mix) throws IOException {
        RentedUnits.Order order = new RentedUnits.Order(kind.scenario(), LLAMA, new ModelUnits(1));
        try (RentedUnits unit = RentedUnits.rent(control, order, Duration.ofSeconds(10), System::nanoTime)) {
            LoadJob job = new LoadJob(
                    STEPS.of(kind, mix, 100 / 9.0),
                    LoadJob.Destination.of(
                            Route.free(target, unit.arn(), new Endpoint.Provisioned(LLAMA, new ModelUnits(1)))),
                    Budget.unlimited(),
                    3,
                    folder.resolve(kind + ".csv"),
                    Optional.empty());
            LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime).run();
            return Files.readAllLines(job.measurements(), StandardCharsets.UTF_8).stream()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                    .toList();
        }
    }
}
