package dev.headroom.emulator.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.RequestKind;
import dev.headroom.config.Scenario;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.UnitTruth;
import dev.headroom.loadtest.unit.AdmissionSteps;
import dev.headroom.loadtest.unit.AdmissionSteps.Kind;
import dev.headroom.loadtest.unit.Mix;
import dev.headroom.planner.capacity.AdmissionReader;
import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.UnitAdmission.Charged;
import dev.headroom.planner.capacity.UnitAdmission.Measured;
import dev.headroom.planner.capacity.UnitAdmission.Unknown;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.search.ChargeFitter;
import dev.headroom.planner.search.OutputCharge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The emulator's own rule of admission, met by the steps of a measurement in a time that is counted and not lived, is read off what it
 * refuses. The emulator shares no arithmetic with the code that reads.
 */
class EmulatedAdmissionTest {

    /** A unit of it carries as many requests a second of either mix. */
    private static final double CARRIED = 100 / 9.0;

    private static final Mix INPUT = new Mix(3000, 50);
    private static final Mix OUTPUT = new Mix(300, 300);
    private static final UnitTruth UNIT = Profile.standard().models().stream()
            .filter(model -> model.id().equals("meta.llama3-1-8b-instruct-v1:0"))
            .findFirst()
            .flatMap(ModelTruth::unit)
            .orElseThrow();

    /** An answer under way. */
    private static final class Stream {
        private final long sentMillis;
        private double served;
        private long firstMillis;

        Stream(long sentMillis) {
            this.sentMillis = sentMillis;
        }
    }

    /** One step, from a unit at rest to the last answer. */
    private static List<Attempt> step(AdmissionSteps steps, Kind kind, Mix mix, double bucketSeconds) {
        Scenario scenario = steps.of(kind, mix, CARRIED);
        RequestKind asked = scenario.requests().kinds().get(0);
        int maxTokens = asked.maxTokens().of(mix.outputTokens());
        double everyMillis = 1000 / (3 * CARRIED);
        long length = seconds(steps) * 1000;
        Admission unit = new UnitAdmission(UNIT, 1, bucketSeconds, 1, 0);
        List<Attempt> attempts = new ArrayList<>();
        List<Stream> running = new ArrayList<>();
        for (long millis = 0; millis < length || !running.isEmpty(); millis++) {
            serve(unit, running, attempts, mix, maxTokens, millis);
            while (millis < length && attempts.size() + running.size() < millis / everyMillis) {
                if (unit.admit(new Load(mix.inputTokens(), 0, 0, maxTokens), 1_000_000 * millis)
                        .isEmpty()) {
                    running.add(new Stream(millis));
                } else {
                    attempts.add(attempt(millis, OptionalLong.empty(), millis + 2, mix, maxTokens));
                }
            }
        }
        return attempts;
    }

    private static long seconds(AdmissionSteps steps) {
        return steps.longestOfOne().minus(steps.rest()).minusSeconds(30).toSeconds();
    }

    /** By the laws of the profile, without their noise. */
    private static void serve(
            Admission unit, List<Stream> running, List<Attempt> attempts, Mix mix, int maxTokens, long millis) {
        double tokens =
                1 / (UNIT.latency().interTokenMillis() + UNIT.latency().interTokenMillisPerStream() * running.size());
        for (Stream stream : List.copyOf(running)) {
            if (millis - stream.sentMillis > UNIT.latency().baseMillis()) {
                int before = (int) stream.served;
                stream.served = Math.min(mix.outputTokens(), stream.served + tokens);
                stream.firstMillis = stream.firstMillis == 0 ? millis : stream.firstMillis;
                unit.served((int) stream.served - before, 1_000_000 * millis);
            }
            if (stream.served >= mix.outputTokens()) {
                running.remove(stream);
                attempts.add(attempt(stream.sentMillis, OptionalLong.of(stream.firstMillis), millis, mix, maxTokens));
            }
        }
    }

    private static Attempt attempt(long sent, OptionalLong first, long end, Mix mix, int maxTokens) {
        boolean answered = first.isPresent();
        long at = 1_000_000 * sent;
        OptionalLong last = answered ? OptionalLong.of(1_000_000 * end) : OptionalLong.empty();
        OptionalLong began = answered ? OptionalLong.of(1_000_000 * first.getAsLong()) : OptionalLong.empty();
        return new Attempt(
                new Place(0, sent, 0, 1, 0),
                new Timing(at, at, began, last, 1_000_000 * end),
                answered ? new TokenUse(mix.inputTokens(), mix.outputTokens(), 0, 0) : TokenUse.NONE,
                new Answer(
                        answered ? Outcome.OK : Outcome.THROTTLED,
                        "",
                        new Answer.Events(0, 0),
                        maxTokens,
                        ServerSide.UNKNOWN));
    }

    private static dev.headroom.planner.capacity.UnitAdmission read(Duration rest, double bucketSeconds) {
        AdmissionSteps steps = new AdmissionSteps(rest);
        double later = seconds(steps) + rest.toSeconds() + 5.0;
        return AdmissionReader.read(new AdmissionReader.Steps(
                step(steps, Kind.INPUT, INPUT, bucketSeconds),
                List.of(
                        new ChargeFitter.Step(step(steps, Kind.OUTPUT, OUTPUT, bucketSeconds), 0, 300),
                        new ChargeFitter.Step(step(steps, Kind.RESERVING, OUTPUT, bucketSeconds), later, 300)),
                UNIT.outputTokensPerMinute() / 60,
                rest));
    }

    /** That of config/models/standard.yaml, and longer ones; after a minute's rest, as is usual. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 30})
    void theRuleOfTheEmulatorIsRecovered(double bucketSeconds) {
        assertThat(read(Duration.ofSeconds(60), bucketSeconds)).isInstanceOfSatisfying(Measured.class, rule -> {
            assertThat(rule.window()).isEqualTo(AdmissionRule.Window.REFILL);
            assertThat(bucketSeconds)
                    .as("%s", rule)
                    .isBetween(rule.seconds().low(), rule.seconds().high());
            assertThat(rule.seconds().high() - rule.seconds().low()).isLessThan(0.2 + 0.1 * bucketSeconds);
            assertThat(rule.output().map(Charged::how)).as("%s", rule).hasValue(OutputCharge.AS_SERVED);
        });
    }

    @Test
    void aBucketLongerThanTheRestIsNotNamed() {
        assertThat(read(Duration.ofSeconds(8), 10)).isInstanceOf(Unknown.class);
    }
}
