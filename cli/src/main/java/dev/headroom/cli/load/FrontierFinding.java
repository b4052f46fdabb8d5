package dev.headroom.cli.load;

import dev.headroom.cli.console.Digits;
import dev.headroom.planner.capacity.LevelObservations;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.FrontierFit;
import dev.headroom.planner.search.FrontierFitter;
import dev.headroom.planner.search.FrontierTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** How latency hangs on prompt, answer and load: what the points of a frontier come to. */
final class FrontierFinding {

    /** Below this a lack of fit is said. */
    private static final double MISFIT = 0.01;

    private final Measurements run;

    FrontierFinding(Measurements run) {
        this.run = run;
    }

    Map<String, Object> spoken() {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("timeToFirstTokenMillis", line(firstToken()));
        found.put("timeBetweenTokensMillis", line(betweenTokens()));
        return found;
    }

    /** With the covariance of the coefficients, row by row. */
    NumberedFindings.Numbers numbers() {
        return NumberedFindings.Numbers.of("kind", "frontier")
                .and("timeToFirstToken", NumberedFindings.frontier(firstToken()))
                .and("timeBetweenTokens", NumberedFindings.frontier(betweenTokens()));
    }

    private FrontierFit firstToken() {
        return FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, LevelObservations.firstToken(List.of(run)));
    }

    private FrontierFit betweenTokens() {
        return FrontierFitter.fit(FrontierFitter.INTER_TOKEN, LevelObservations.betweenTokens(List.of(run)));
    }

    private static String line(FrontierFit fit) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < fit.terms().size(); i++) {
            Estimate coefficient = fit.coefficients().get(i);
            String of = fit.terms().get(i) == FrontierTerm.CONSTANT
                    ? ""
                    : " x " + fit.terms().get(i).label();
            parts.add(String.format(
                    Locale.ROOT,
                    "%s (%s to %s)%s",
                    Digits.three(coefficient.value()),
                    Digits.three(coefficient.low()),
                    Digits.three(coefficient.high()),
                    of));
        }
        return String.join(" + ", parts)
                + String.format(Locale.ROOT, ", R2 %.2f", fit.quality().rSquared())
                + misfit(fit.quality().lackOfFit());
    }

    /** Where the points lie farther from the model than repeats of one point lie apart. */
    private static String misfit(OptionalDouble p) {
        if (p.orElse(1) >= MISFIT) {
            return "";
        }
        String words = p.getAsDouble() < 1e-4 ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.4f", p.getAsDouble());
        return ", but the points are farther from it than chance puts them (" + words + ")";
    }
}
