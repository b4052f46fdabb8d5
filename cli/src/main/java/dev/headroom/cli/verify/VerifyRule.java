package dev.headroom.cli.verify;

import dev.headroom.cli.plan.OnDemandTime;
import dev.headroom.cli.unit.AdmissionWords;
import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.search.OutputCharge;
import dev.headroom.planner.verify.Routed;
import dev.headroom.planner.verify.UnitDoor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * By which rules requests are replayed: what a flag says, else what was measured of the units, else the emulator's own, else whole
 * requests within a minute's allowance.
 *
 * @param admission the rules
 * @param source where that of the units comes from, as a reader would say it
 */
record VerifyRule(Routed.Admission admission, String source) {

    /**
     * What is known of a place.
     *
     * @param truth of the emulator, where it is one
     * @param scale the share of the load that is sent, to as much less capacity
     * @param measured what load tests found
     */
    record Known(Optional<ScaledModel> truth, double scale, Optional<CapacityCurve> measured) {

        /** What was measured of the units' rule; a measurement that told nothing is none. */
        Optional<UnitAdmission.Measured> admission() {
            return measured.flatMap(CapacityCurve::admission)
                    .filter(UnitAdmission.Measured.class::isInstance)
                    .map(UnitAdmission.Measured.class::cast);
        }

        private ServiceTime onDemand() {
            return service(measured.flatMap(OnDemandTime::of));
        }

        private ServiceTime onUnits() {
            return service(measured.flatMap(OnDemandTime::onUnitsOrElse));
        }

        private static ServiceTime service(Optional<Duration> inFlight) {
            return new ServiceTime(inFlight.map(time -> time.toNanos() / 1e9).orElse(0.0), 0);
        }
    }

    /**
     * The rules.
     *
     * @param said how long an allowance may be saved up, in seconds, where a flag says it
     * @param maxTokens that requests ask for; empty where it is as long as the answer is to be, so that nothing more is reserved
     */
    static VerifyRule of(Known known, Optional<Double> said, Optional<Integer> maxTokens) {
        double seconds =
                said.or(() -> known.truth().map(ScaledModel::bucketSeconds)).orElse(60.0);
        AdmissionRule rule = AdmissionRule.refilled(Duration.ofNanos(Math.round(1e9 * seconds)));
        Optional<UnitAdmission.Measured> measured = known.admission().filter(found -> said.isEmpty());
        UnitDoor units = measured.map(found -> door(found, known, maxTokens))
                .or(() -> known.truth().flatMap(model -> model.unitDoor(seconds, known.scale())))
                .orElseGet(() -> new UnitDoor.AtStart(rule, ServiceTime.NONE));
        Routed.Admission admission =
                new Routed.Admission(units, maxTokens.map(rule::reserving).orElse(rule), known.onDemand());
        return new VerifyRule(admission, source(said, measured, known));
    }

    /** Output that is charged as it is served needs a pace, which only the emulator's is known of; whole requests elsewhere. */
    private static UnitDoor door(UnitAdmission.Measured found, Known known, Optional<Integer> maxTokens) {
        AdmissionRule rule = found.rule(maxTokens.map(OptionalInt::of).orElse(OptionalInt.empty()));
        boolean reserves = found.output()
                .map(UnitAdmission.Charged::how)
                .filter(OutputCharge::reserves)
                .isPresent();
        boolean isServed = !reserves && rule.window() == AdmissionRule.Window.REFILL;
        return known.truth()
                .filter(model -> isServed)
                .flatMap(model -> model.unitDoor(rule.length().toNanos() / 1e9, known.scale()))
                .orElseGet(() -> new UnitDoor.AtStart(rule, reserves ? known.onUnits() : ServiceTime.NONE));
    }

    private static String source(Optional<Double> said, Optional<UnitAdmission.Measured> measured, Known known) {
        if (said.isPresent()) {
            return "as --admission-seconds says";
        }
        if (measured.isPresent()) {
            return "as measured, " + AdmissionWords.of(measured.get());
        }
        return known.truth().isPresent() ? "the emulator's own" : "assumed: it was not measured";
    }
}
