package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.AdmissionRule.Window;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.search.ChargeFitter;
import dev.headroom.planner.search.OutputCharge;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Rules are found again that are known, through the steps that a measurement of a unit takes: at three times what it carries. */
class AdmissionReaderTest {

    private static final double INPUT_PER_SECOND = 33_333;
    private static final double OUTPUT_PER_SECOND = 3_333;

    private static SimulatedUnit.Truth truth(double bucketSeconds, OutputCharge charge, boolean whole) {
        return new SimulatedUnit.Truth(INPUT_PER_SECOND, OUTPUT_PER_SECOND, bucketSeconds, charge, whole);
    }

    private static UnitAdmission read(SimulatedUnit.Truth truth, double restSeconds) {
        double seconds = restSeconds / 2 + Math.max(restSeconds / 4, 1.5);
        List<Attempt> input = SimulatedUnit.step(
                truth, new SimulatedUnit.Load(3000, 50, 50, 3 * INPUT_PER_SECOND / 3000, seconds), 1);
        List<Attempt> few = output(truth, 300, seconds, 2);
        List<Attempt> many = output(truth, 2400, seconds, 3);
        return AdmissionReader.read(new AdmissionReader.Steps(
                input,
                List.of(
                        new ChargeFitter.Step(few, 0, 300),
                        new ChargeFitter.Step(many, seconds + restSeconds + 1, 300)),
                OUTPUT_PER_SECOND,
                Duration.ofMillis(Math.round(1000 * restSeconds))));
    }

    private static List<Attempt> output(SimulatedUnit.Truth truth, int maxTokens, double seconds, long seed) {
        return SimulatedUnit.step(
                truth, new SimulatedUnit.Load(300, 300, maxTokens, 3 * OUTPUT_PER_SECOND / 300, seconds), seed);
    }

    private static void assertFound(SimulatedUnit.Truth truth, double restSeconds) {
        UnitAdmission.Measured found = (UnitAdmission.Measured) read(truth, restSeconds);
        assertThat(found.window()).isEqualTo(Window.REFILL);
        assertThat(truth.bucketSeconds())
                .as("%s", found.seconds())
                .isBetween(found.seconds().low(), found.seconds().high());
        assertThat(found.untold()).isEmpty();
        assertThat(found.output())
                .hasValueSatisfying(output -> assertThat(output.how()).isEqualTo(truth.charge()));
    }

    /** The emulator's rule: a bucket of half a second, the request that overdraws it let in, output counted as it is served. */
    @Test
    void aBucketThatIsOverdrawnAndReservesNothingIsFound() {
        assertFound(truth(0.5, OutputCharge.AS_SERVED, false), 2);
        assertFound(truth(8, OutputCharge.AS_SERVED, false), 12);
    }

    @Test
    void aReservationIsFoundAndWhetherItIsGivenBack() {
        assertFound(truth(4, OutputCharge.RESERVED, true), 6);
        assertFound(truth(8, OutputCharge.RESERVED_AND_KEPT, true), 12);
    }

    @Test
    void theRuleReservesWhatRequestsAskFor() {
        UnitAdmission found = read(truth(4, OutputCharge.RESERVED, true), 6);
        assertThat(found.rule(OptionalInt.of(512)).reservedOutput()).hasValue(512);
        assertThat(found.rule(OptionalInt.empty()).reservedOutput()).isEmpty();
        assertThat(found.known()).isEqualTo("measured");
    }

    /** Half of what output allows is never refused; five requests in flight would hold 12,000 tokens of 1,667, were maxTokens reserved. */
    @Test
    void whatIsLetInThoughItWouldNotFitIsNotReserved() {
        SimulatedUnit.Truth truth = truth(0.5, OutputCharge.AS_SERVED, false);
        List<Attempt> input =
                SimulatedUnit.step(truth, new SimulatedUnit.Load(3000, 50, 50, 3 * INPUT_PER_SECOND / 3000, 2.5), 1);
        List<Attempt> half =
                SimulatedUnit.step(truth, new SimulatedUnit.Load(300, 300, 2400, OUTPUT_PER_SECOND / 600, 5), 2);
        UnitAdmission.Measured found = (UnitAdmission.Measured) AdmissionReader.read(new AdmissionReader.Steps(
                input, List.of(new ChargeFitter.Step(half, 0, 300)), OUTPUT_PER_SECOND, Duration.ofSeconds(6)));
        assertThat(found.output().map(UnitAdmission.Charged::how)).hasValue(OutputCharge.AS_SERVED);
    }

    /** What is thought to be three times the limit is below it: 33.3 requests a second for 2.5 s. */
    @Test
    void whereNothingIsRefusedNothingIsSaidOfTheRule() {
        UnitAdmission found = read(new SimulatedUnit.Truth(1e6, 1e6, 1, OutputCharge.AS_SERVED, false), 2);
        assertThat(found)
                .isInstanceOfSatisfying(
                        UnitAdmission.Unknown.class,
                        unknown -> assertThat(unknown.reasons())
                                .hasSize(2)
                                .anyMatch(reason -> reason.contains("none of 84 requests above the limit was refused"))
                                .anyMatch(
                                        reason -> reason.startsWith("reservation: the steps were not refused enough")));
    }

    @Test
    void aBucketThatTheRestMayNotHaveFilledIsNotMeasured() {
        assertThat(read(truth(6, OutputCharge.AS_SERVED, false), 5))
                .isInstanceOfSatisfying(
                        UnitAdmission.Unknown.class,
                        unknown -> assertThat(unknown.reasons()).anyMatch(reason -> reason.startsWith("bucket: ")));
    }

    @Test
    void whatIsDeclaredIsTheRule() {
        UnitAdmission declared = new UnitAdmission.Declared(Duration.ofSeconds(10), true, "the account team");
        assertThat(declared.rule(OptionalInt.of(100)))
                .isEqualTo(AdmissionRule.refilled(Duration.ofSeconds(10)).reserving(100));
        assertThat(declared.known()).isEqualTo("declared by the account team");
        assertThat(UnitAdmission.Unknown.because("nobody looked").rule(OptionalInt.of(100)))
                .isEqualTo(AdmissionRule.DEFAULT);
    }
}
