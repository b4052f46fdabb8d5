package dev.headroom.emulator.fault;

import dev.headroom.emulator.profile.Check;
import java.util.List;
import java.util.Optional;

/**
 * When something goes wrong.
 *
 * @param fault what
 * @param share share of requests that it strikes, drawn by the seed
 * @param models ids of the models that it strikes; none means all
 * @param bursts when it is on; absent means always
 * @param afterEvents content events that are sent before it strikes a stream
 * @param delayMillis how long a stall or a slow first byte takes, on the emulator's clock
 */
public record FaultRule(
        FaultKind fault,
        double share,
        Optional<List<String>> models,
        Optional<Bursts> bursts,
        Optional<Integer> afterEvents,
        Optional<Double> delayMillis) {

    /** Refuses what cannot be. */
    public FaultRule {
        Check.that(share > 0 && share <= 1, "share is " + share + ", must be above 0 and at most 1");
        models = models.map(List::copyOf);
        afterEvents.ifPresent(count -> Check.notNegative("afterEvents", count));
        delayMillis.ifPresent(millis -> Check.positive("delayMillis", millis));
        boolean waits = fault == FaultKind.STALL || fault == FaultKind.SLOW_FIRST_BYTE;
        Check.that(
                waits == delayMillis.isPresent(),
                "delayMillis belongs to stall and slow-first-byte and to nothing else; the fault is " + fault.text());
        Check.that(
                fault.needsStream() || afterEvents.isEmpty(),
                "afterEvents belongs to faults in a stream; the fault is " + fault.text());
    }

    /**
     * On for {@code forSeconds} at the start of every {@code everySeconds}, on the emulator's clock.
     *
     * @param everySeconds the period
     * @param forSeconds how long it is on
     */
    public record Bursts(double everySeconds, double forSeconds) {

        /** Refuses what cannot be. */
        public Bursts {
            Check.positive("everySeconds", everySeconds);
            Check.that(
                    forSeconds > 0 && forSeconds <= everySeconds,
                    "forSeconds is " + forSeconds + ", must be above 0 and at most everySeconds, " + everySeconds);
        }

        boolean isOn(double seconds) {
            return seconds % everySeconds < forSeconds;
        }
    }

    boolean strikes(String model, boolean streamed, double seconds) {
        return (streamed || !fault.needsStream())
                && models.map(ids -> ids.contains(model)).orElse(true)
                && bursts.map(window -> window.isOn(seconds)).orElse(true);
    }
}
