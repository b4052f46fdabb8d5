package dev.headroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.search.OutputCharge;
import dev.headroom.planner.verify.UnitDoor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ten seconds measured of the units, where the emulator has half a second. */
public class VerifyRuleTest {

    private static final AdmissionRule TEN = AdmissionRule.refilled(Duration.ofSeconds(10));
    private static final AdmissionRule HALF = AdmissionRule.refilled(Duration.ofMillis(500));
    private static final ScaledModel EMULATOR = ScaledModel.of("standard", "meta.llama3-1-8b-instruct-v1:0");

    private static CapacityCurve capacity(UnitAdmission admission) {
        return new CapacityCurve(
                new LatencyTarget(0.95, Duration.ofSeconds(1), Duration.ofSeconds(9)),
                new UnitCapacity.Unknown(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(admission));
    }

    public static CapacityCurve tenSeconds(OutputCharge how) {
        return capacity(new UnitAdmission.Measured(
                AdmissionRule.Window.REFILL,
                new Estimate(10, 9.5, 10.5, 0.9),
                0.01,
                Optional.of(new UnitAdmission.Charged(how, 50, 0.01)),
                List.of()));
    }

    private static VerifyRule.Known known(boolean onEmulator, CapacityCurve measured) {
        return new VerifyRule.Known(onEmulator ? Optional.of(EMULATOR) : Optional.empty(), 0.5, Optional.of(measured));
    }

    private static VerifyRule of(VerifyRule.Known known) {
        return VerifyRule.of(known, Optional.empty(), Optional.of(500));
    }

    @Test
    void whatWasMeasuredGoesBeforeTheEmulatorsOwnAndKeepsItsPace() {
        VerifyRule rule = of(known(true, tenSeconds(OutputCharge.AS_SERVED)));
        assertThat(rule.admission().units())
                .isEqualTo(EMULATOR.unitDoor(10, 0.5).orElseThrow())
                .isNotEqualTo(EMULATOR.unitDoor(0.5, 0.5).orElseThrow());
        assertThat(rule.admission().onDemand()).isEqualTo(HALF.reserving(500));
        assertThat(rule.source()).startsWith("as measured, 10.0 s (9.50 to 10.5 at 90 %) refilled evenly");
    }

    @Test
    void whereMaxTokensIsReservedWhatRequestsAskForIs() {
        VerifyRule.Known known = known(true, tenSeconds(OutputCharge.RESERVED));
        assertThat(of(known).admission().units()).isEqualTo(new UnitDoor.AtStart(TEN.reserving(500), ServiceTime.NONE));
        assertThat(VerifyRule.of(known, Optional.empty(), Optional.empty())
                        .admission()
                        .units())
                .as("as long as the answer is to be")
                .isEqualTo(new UnitDoor.AtStart(TEN, ServiceTime.NONE));
    }

    @Test
    void offTheEmulatorItIsOfWholeRequests() {
        assertThat(of(known(false, tenSeconds(OutputCharge.AS_SERVED)))
                        .admission()
                        .units())
                .isEqualTo(new UnitDoor.AtStart(TEN, ServiceTime.NONE));
    }

    @Test
    void aFlagGoesBeforeIt() {
        VerifyRule rule =
                VerifyRule.of(known(false, tenSeconds(OutputCharge.AS_SERVED)), Optional.of(2.0), Optional.empty());
        assertThat(rule.admission().units())
                .isEqualTo(new UnitDoor.AtStart(AdmissionRule.refilled(Duration.ofSeconds(2)), ServiceTime.NONE));
        assertThat(rule.source()).isEqualTo("as --admission-seconds says");
    }

    @Test
    void aMeasurementThatDidNotTellIsNone() {
        CapacityCurve untold = capacity(UnitAdmission.Unknown.because("no steps"));
        assertThat(of(known(true, untold)).admission().units())
                .isEqualTo(EMULATOR.unitDoor(0.5, 0.5).orElseThrow());
        assertThat(of(known(false, untold)).source()).isEqualTo("assumed: it was not measured");
    }
}
