package dev.headroom.planner.review;

import dev.headroom.planner.quantity.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes a finding where its figure is beyond its band.
 *
 * @param kind what
 * @param subject of which purchase or model
 * @param reading the figure and its thresholds
 * @param severity how soon
 * @param usdPerMonth US dollars for 730 hours
 * @param reason in one sentence
 * @param command what ends it; absent where nothing is worth to be done
 */
record Suspicion(
        FindingKind kind,
        String subject,
        Reading reading,
        Severity severity,
        double usdPerMonth,
        String reason,
        Optional<Command> command) {

    /** A figure and its thresholds. */
    record Reading(double figure, Band band) {}

    /** The finding, where it stands. */
    Optional<Finding> finding(Optional<Raised> before, Instant now) {
        if (!reading.band().stands(reading.figure(), before.isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                kind,
                subject,
                severity,
                Money.ofUsd(usdPerMonth),
                reading.figure(),
                before.map(Raised::since).orElse(now),
                reason,
                command.map(Command::line),
                command.flatMap(Command::notBefore)));
    }
}
