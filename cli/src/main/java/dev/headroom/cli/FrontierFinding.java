package dev.headroom.cli;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.FrontierFit;
import dev.headroom.planner.search.FrontierFitter;
import dev.headroom.planner.search.FrontierObservation;
import dev.headroom.planner.search.FrontierTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How latency hangs on prompt, answer and load: what the points of a frontier come to. */
final class FrontierFinding {

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
        return FrontierFitter.fit(
                FrontierFitter.TIME_TO_FIRST_TOKEN,
                observations(attempt -> attempt.timing().timeToFirstTokenNanos().orElseThrow() / 1e6));
    }

    private FrontierFit betweenTokens() {
        return FrontierFitter.fit(FrontierFitter.INTER_TOKEN, observations(FrontierFinding::betweenTokensMillis));
    }

    private static double betweenTokensMillis(Attempt attempt) {
        long span = attempt.timing().lastTokenNanos().orElseThrow()
                - attempt.timing().firstTokenNanos().orElseThrow();
        return Math.max(1e-6, span / 1e6 / Math.max(1, attempt.tokens().output() - 1));
    }

    /** One a level; levels of the same size and load are repeats of one setting. */
    private List<FrontierObservation> observations(ToDoubleFunction<Attempt> millis) {
        List<FrontierObservation> observations = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (int index = 0; index < run.run().levels().size(); index++) {
            List<Attempt> answered = answered(index);
            if (!answered.isEmpty()) {
                String setting = setting(run.run().levels().get(index), answered);
                if (!settings.contains(setting)) {
                    settings.add(setting);
                }
                observations.add(observation(index, settings.indexOf(setting), answered, millis));
            }
        }
        return observations;
    }

    private static String setting(LoadLevel level, List<Attempt> answered) {
        return level.load() + " " + answered.get(0).answer().maxTokens() + " "
                + Math.round(mean(answered, attempt -> attempt.tokens().input()));
    }

    private FrontierObservation observation(
            int index, int setting, List<Attempt> answered, ToDoubleFunction<Attempt> millis) {
        double seconds = run.run().levels().get(index).steadySeconds();
        double inFlight = answered.stream()
                        .mapToDouble(attempt -> attempt.timing().inFlightNanos() / 1e9)
                        .sum()
                / seconds;
        return new FrontierObservation(
                setting,
                mean(answered, attempt -> attempt.tokens().input()),
                mean(answered, attempt -> attempt.tokens().output()),
                inFlight,
                mean(answered, millis),
                answered.size());
    }

    private static double mean(List<Attempt> attempts, ToDoubleFunction<Attempt> value) {
        return attempts.stream().mapToDouble(value).average().orElseThrow();
    }

    private List<Attempt> answered(int index) {
        LoadLevel level = run.run().levels().get(index);
        return run.attempts().stream()
                .filter(attempt -> attempt.level() == index && attempt.isOk())
                .filter(attempt -> attempt.timing().firstTokenNanos().isPresent())
                .filter(attempt -> attempt.timing().intendedNanos() >= level.steadyFromNanos())
                .toList();
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
                    "%.3g (%.3g to %.3g)%s",
                    coefficient.value(),
                    coefficient.low(),
                    coefficient.high(),
                    of));
        }
        return String.join(" + ", parts)
                + String.format(Locale.ROOT, ", R2 %.2f", fit.quality().rSquared());
    }
}
