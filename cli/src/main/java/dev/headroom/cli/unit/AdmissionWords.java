package dev.headroom.cli.unit;

import dev.headroom.cli.console.Digits;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.quantity.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The rule by which a unit admits, for people and for programs. */
public final class AdmissionWords {

    private AdmissionWords() {}

    public static String of(UnitAdmission admission) {
        if (admission instanceof UnitAdmission.Measured measured) {
            String output = measured.output()
                    .map(charged -> "; output " + charged.how().label())
                    .orElse("");
            return length(measured)
                    + output
                    + (measured.untold().isEmpty() ? "" : "; not told: " + String.join("; ", measured.untold()));
        }
        if (admission instanceof UnitAdmission.Declared declared) {
            return declared.known() + ": " + declared.bucket().toMillis() / 1e3 + " s refilled evenly, maxTokens "
                    + (declared.reservesMaxTokens() ? "reserved" : "not reserved");
        }
        return "unknown: " + String.join("; ", ((UnitAdmission.Unknown) admission).reasons());
    }

    private static String length(UnitAdmission.Measured measured) {
        Estimate seconds = measured.seconds();
        return String.format(
                Locale.ROOT,
                "%s s (%s to %s at %.0f %%) %s, %.1f %% of decisions not explained",
                Digits.three(seconds.value()),
                Digits.three(seconds.low()),
                Digits.three(seconds.high()),
                100 * seconds.confidence(),
                measured.window().label(),
                100 * measured.strays());
    }

    static Map<String, Object> numbers(UnitAdmission admission) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (admission instanceof UnitAdmission.Measured measured) {
            numbers.put("kind", "measured");
            numbers.put("window", measured.window());
            numbers.put("seconds", measured.seconds());
            measured.output().ifPresent(charged -> numbers.put("output", charged.how()));
            numbers.put("untold", measured.untold());
        } else if (admission instanceof UnitAdmission.Unknown unknown) {
            numbers.put("kind", "unknown");
            numbers.put("untold", unknown.reasons());
        }
        return numbers;
    }
}
