package dev.headroom.cli.gate;

import dev.headroom.planner.review.Finding;
import dev.headroom.planner.review.FindingKind;
import dev.headroom.planner.review.Review;
import dev.headroom.planner.review.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures of a review that a gate may be about; money in US dollars, shares from 0 to 1. They are those of findings that stand, so that
 * a gate does not flap where a finding does not.
 */
public enum ReviewFigures {
    FINDINGS(
            "findings",
            "findings of any kind",
            review -> OptionalDouble.of(review.findings().size())),
    URGENT("urgent-findings", "findings of severity high", review -> OptionalDouble.of(urgent(review))),
    IDLE("idle-usd-per-month", "what idle units cost beyond their worth", review -> usd(review, FindingKind.IDLE)),
    SHORT("short-share", "share of the time with more demand than units carry", ReviewFigures::shortShare),
    SPLIT(
            "split-usd-per-month",
            "what is refused while another purchase has room",
            review -> usd(review, FindingKind.BADLY_SPLIT)),
    ROLLING(
            "rolling-usd-per-month",
            "what terms that are over still cost",
            review -> usd(review, FindingKind.ROLLING_OVER)),
    EXPIRY("days-to-expiry", "days to the next end of a term; none where nothing is bound", Review::daysToExpiry),
    END_OF_LIFE("days-to-end-of-life", "days to the end of the model; none where unknown", Review::daysToEndOfLife),
    UNLIKE("units-unlike-plan", "units too many or too few by the plan", ReviewFigures::unlike);

    private final String label;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Function<Review, OptionalDouble> value;

    ReviewFigures(String label, String meaning, Function<Review, OptionalDouble> value) {
        this.label = label;
        this.meaning = meaning;
        this.value = value;
    }

    /** As gates name them. */
    public static List<String> labels() {
        return Stream.of(values()).map(figure -> figure.label).toList();
    }

    /** A line each, for people. */
    public static List<String> explained() {
        return Stream.of(values())
                .map(figure -> Figure.explained(figure.label, figure.meaning))
                .toList();
    }

    /** Each figure of a review that can be told, by its label. */
    public static Map<String, Double> byLabel(Review review) {
        Map<String, Double> figures = new LinkedHashMap<>();
        of(review).forEach(figure -> figure.value().ifPresent(value -> figures.put(figure.name(), value)));
        return figures;
    }

    /** Each figure of a review; days that nothing has are none of them. */
    public static List<Figure> of(Review review) {
        return Stream.of(values())
                .filter(figure -> !figure.isOfNothing(review))
                .map(figure -> new Figure(figure.label, "", figure.value.apply(review)))
                .toList();
    }

    private boolean isOfNothing(Review review) {
        return (this == EXPIRY || this == END_OF_LIFE) && value.apply(review).isEmpty();
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
