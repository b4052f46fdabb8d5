package dev.headroom.planner.demand;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ReservedTerm;
import java.time.Duration;
import java.util.Optional;

/**
 * How much history a decision needs before a figure is more than a guess.
 *
 * <p>A demand curve needs every hour of the week once; a month's term needs each twice, so that one odd week can be told from
 * a pattern; six months need eight weeks, the least from which a weekly drift and its spread can be told apart. Three months lie
 * between: a straight line through both gives 4.4 weeks, equal ratios 4.7, so five whole ones. See docs/decisions.
 */
public final class HistoryRule {

    static final Duration CURVE = Duration.ofDays(7);
    static final Duration ONE_MONTH = Duration.ofDays(14);
    static final Duration THREE_MONTHS = Duration.ofDays(35);
    static final Duration SIX_MONTHS = Duration.ofDays(56);

    /** A history may lack so much of the least and still count as it: gaps of a collector, not of a week. */
    private static final double TOLERATED_GAPS = 0.02;

    private HistoryRule() {}

    /** The least observed time for a purchase on this term. */
    public static Duration needed(CommitmentTerm term) {
        return switch (term) {
            case NO_COMMITMENT -> CURVE;
            case ONE_MONTH -> ONE_MONTH;
            case SIX_MONTHS -> SIX_MONTHS;
        };
    }

    /** The least observed time for a reservation on this term. */
    public static Duration needed(ReservedTerm term) {
        return switch (term) {
            case ONE_MONTH -> ONE_MONTH;
            case THREE_MONTHS -> THREE_MONTHS;
        };
    }

    /** The reason why so much history does not carry this term; empty where it does. */
    public static Optional<NotEnoughData> refuses(CommitmentTerm term, Duration observed) {
        String purpose = term == CommitmentTerm.NO_COMMITMENT ? "a demand curve" : "a term of " + term.label();
        return refuses(purpose, needed(term), observed);
    }

    /** As {@link #refuses(CommitmentTerm, Duration)}. */
    public static Optional<NotEnoughData> refuses(ReservedTerm term, Duration observed) {
        return refuses("a reservation for " + term.label(), needed(term), observed);
    }

    private static Optional<NotEnoughData> refuses(String purpose, Duration needed, Duration observed) {
        return observed.toSeconds() >= needed.toSeconds() * (1 - TOLERATED_GAPS)
                ? Optional.empty()
                : Optional.of(new NotEnoughData(purpose, observed, needed));
    }
}
