package dev.headroom.planner.review;

import dev.headroom.planner.quantity.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is wrong with what was bought.
 *
 * @param kind what
 * @param subject the purchase, or the model where it is of all of them
 * @param severity how soon somebody must act
 * @param usdPerMonth US dollars for 730 hours that are at stake; what of, the reason says
 * @param figure what was held against the thresholds: a share, days or units, by kind
 * @param since when it was raised
 * @param reason why, in one sentence
 * @param command the call of the AWS CLI that ends it; absent where that would cost more than what it ends
 * @param notBefore when AWS takes that call at the earliest; absent where it does at once
 */
public record Finding(
        FindingKind kind,
        String subject,
        Severity severity,
        Money usdPerMonth,
        double figure,
        Instant since,
        String reason,
        Optional<String> command,
        Optional<Instant> notBefore) {

    Raised raised() {
        return new Raised(kind, subject, since);
    }
}
