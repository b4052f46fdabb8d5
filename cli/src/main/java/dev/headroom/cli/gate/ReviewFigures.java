package dev.headroom.cli.gate;

import dev.headroom.planner.review.Finding;
import dev.headroom.planner.review.FindingKind;
import dev.headroom.planner.review.Review;
import dev.headroom.planner.review.Severity;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures of a review that a gate may be about; money in US dollars, shares from 0 to 1. They are those of findings that stand, so that
 * a gate does not flap where a finding does not.
 */
public final class ReviewFigures {

    private static final String EXPIRY = "days-to-expiry";
    private static final String END_OF_LIFE = "days-to-end-of-life";

    /** Each of them. */
    public static final Figures<Review> ALL = Figures.<Review>none()
            .and("findings", "findings of any kind", review -> review.findings().size())
            .and("urgent-findings", "findings of severity high", ReviewFigures::urgent)
            .andIfTold(
                    "idle-usd-per-month",
                    "what idle units cost beyond their worth",
                    review -> usd(review, FindingKind.IDLE))
            .andIfTold("short-share", "share of the time with more demand than units carry", ReviewFigures::shortShare)
            .andIfTold(
                    "split-usd-per-month",
                    "what is refused while another purchase has room",
                    review -> usd(review, FindingKind.BADLY_SPLIT))
            .andIfTold(
                    "rolling-usd-per-month",
                    "what terms that are over still cost",
                    review -> usd(review, FindingKind.ROLLING_OVER))
            .andIfTold(EXPIRY, "days to the next end of a term; none where nothing is bound", Review::daysToExpiry)
            .andIfTold(END_OF_LIFE, "days to the end of the model; none where unknown", Review::daysToEndOfLife)
            .andIfTold("units-unlike-plan", "units too many or too few by the plan", ReviewFigures::unlike);

    private static final Set<String> OF_NOTHING_WHERE_UNTOLD = Set.of(EXPIRY, END_OF_LIFE);

    private ReviewFigures() {}

    /** Each figure of a review; days that nothing has are none of them. */
    public static List<Figure> of(Review review) {
        return ALL.of(review).stream()
                .filter(figure -> figure.value().isPresent() || !OF_NOTHING_WHERE_UNTOLD.contains(figure.name()))
                .toList();
    }

    private static int urgent(Review review) {
        return (int) review.findings().stream()
                .filter(finding -> finding.severity() == Severity.HIGH)
                .count();
    }

    private static OptionalDouble usd(Review review, FindingKind kind) {
        return told(review, kind, finding -> finding.usdPerMonth().usd().doubleValue());
    }

    private static OptionalDouble shortShare(Review review) {
        return told(review, FindingKind.SHORT, Finding::figure);
    }

    private static OptionalDouble unlike(Review review) {
        return told(review, FindingKind.UNLIKE_PLAN, Finding::figure);
    }

    /** The sum over the findings of a kind; empty where it could not be looked for. */
    private static OptionalDouble told(Review review, FindingKind kind, Function<Finding, Double> value) {
        return review.isUntold(kind)
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        review.of(kind).stream().mapToDouble(value::apply).sum());
    }
}
