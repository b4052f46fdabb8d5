package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.search.FrontierObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Levels of runs as observations of latency: one a level that has answers; levels of the same size and load are repeats of one setting. */
public final class LevelObservations {

    private final List<Measurements> runs;
    private final ToDoubleFunction<Attempt> millis;
    private final List<String> settings = new ArrayList<>();

    private LevelObservations(List<Measurements> runs, ToDoubleFunction<Attempt> millis) {
        this.runs = runs;
        this.millis = millis;
    }

    /** Mean time to first token of each level, in milliseconds from the intended start. */
    public static List<FrontierObservation> firstToken(List<Measurements> runs) {
        return new LevelObservations(
                        runs,
                        attempt -> attempt.timing().timeToFirstTokenNanos().orElseThrow() / 1e6)
                .all();
    }

    /** Mean time between tokens of each level, in milliseconds. */
    public static List<FrontierObservation> betweenTokens(List<Measurements> runs) {
        return new LevelObservations(runs, LevelObservations::betweenTokensMillis).all();
    }

    private static double betweenTokensMillis(Attempt attempt) {
        long span = attempt.timing().lastTokenNanos().orElseThrow()
                - attempt.timing().firstTokenNanos().orElseThrow();
        return Math.max(1e-6, span / 1e6 / Math.max(1, attempt.tokens().output() - 1));
    }

    private List<FrontierObservation> all() {
        List<FrontierObservation> observations = new ArrayList<>();
        for (Measurements run : runs) {
            for (int index = 0; index < run.run().levels().size(); index++) {
                List<Attempt> answered = answered(run, index);
                if (!answered.isEmpty()) {
                    observations.add(observation(run.run().levels().get(index), answered));
                }
            }
        }
        return observations;
    }

    private FrontierObservation observation(LoadLevel level, List<Attempt> answered) {
        String setting = level.load() + " " + answered.get(0).answer().maxTokens() + " "
                + Math.round(mean(answered, attempt -> attempt.tokens().input()));
        if (!settings.contains(setting)) {
            settings.add(setting);
        }
        double inFlight = answered.stream()
                        .mapToDouble(attempt -> attempt.timing().inFlightNanos() / 1e9)
                        .sum()
                / level.steadySeconds();
        return new FrontierObservation(
                settings.indexOf(setting),
                mean(answered, attempt -> attempt.tokens().input()),
                mean(answered, attempt -> attempt.tokens().output()),
                inFlight,
                mean(answered, millis),
                answered.size());
    }

    private static double mean(List<Attempt> attempts, ToDoubleFunction<Attempt> value) {
        return attempts.stream().mapToDouble(value).average().orElseThrow();
    }

    private static List<Attempt> answered(Measurements run, int index) {
        LoadLevel level = run.run().levels().get(index);
        return run.attempts().stream()
                .filter(attempt -> attempt.level() == index && attempt.isOk())
                .filter(attempt -> attempt.timing().firstTokenNanos().isPresent())
                .filter(attempt -> attempt.timing().intendedNanos() >= level.steadyFromNanos())
                .toList();
    }
}
