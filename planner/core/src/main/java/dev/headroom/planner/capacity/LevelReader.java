package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns measurements into levels: what was in flight, what came through, how long it took, and whether it was steady. */
public final class LevelReader {

    static final int WINDOWS = 5;

    private LevelReader() {}

    /** Every level of the run as its endpoint saw it, in order. */
    public static List<LevelSummary> read(Measurements measurements) {
        return read(measurements, 0);
    }

    /** The same for the attempts that took a route, from 0: those that took another say nothing of its endpoint. */
    public static List<LevelSummary> read(Measurements measurements, int route) {
        List<LoadLevel> levels = measurements.run().levels();
        LevelSlices slices = LevelSlices.of(levels, own(measurements, route));
        LevelJudge judge = new LevelJudge(levels.size());
        List<LevelSummary> summaries = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            summaries.add(summary(levels.get(i), slices.ended(i), slices.inFlight(i), judge));
        }
        return List.copyOf(summaries);
    }

    static List<Attempt> own(Measurements measurements, int route) {
        return measurements.attempts().stream()
                .filter(attempt -> attempt.route() == route)
                .toList();
    }

    private static LevelSummary summary(
            LoadLevel level, List<Attempt> ended, List<Attempt> inFlight, LevelJudge judge) {
        List<Attempt> ok = ended.stream().filter(Attempt::isOk).toList();
        List<Attempt> answered = ok.stream()
                .filter(LevelReader::isAnswered)
                .sorted(Comparator.comparingLong(attempt -> attempt.timing().intendedNanos()))
                .toList();
        double seconds = level.steadySeconds();
        return new LevelSummary(
                level.load(),
                seconds,
                counts(ended),
                InFlight.mean(inFlight, level.steadyFromNanos(), level.endNanos()),
                ok.size() / seconds,
                tokens(ok, seconds),
                LatencyReader.read(answered),
                InFlight.windows(level, WINDOWS, inFlight),
                judge.judge(level, answered, inFlight));
    }

    private static LevelSummary.AttemptCounts counts(List<Attempt> ended) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        ended.forEach(attempt -> counts.merge(attempt.answer().outcome(), 1, Integer::sum));
        Integer ok = counts.remove(Outcome.OK);
        Integer throttled = counts.remove(Outcome.THROTTLED);
        return new LevelSummary.AttemptCounts(ok == null ? 0 : ok, throttled == null ? 0 : throttled, counts);
    }

    private static TokenRates tokens(List<Attempt> ok, double seconds) {
        double input =
                ok.stream().mapToDouble(attempt -> attempt.tokens().input()).sum();
        double output =
                ok.stream().mapToDouble(attempt -> attempt.tokens().output()).sum();
        return new TokenRates(input * 60 / seconds, output * 60 / seconds);
    }

    /** Ended well, with at least one token. */
    static boolean isAnswered(Attempt attempt) {
        return attempt.isOk() && attempt.timing().firstTokenNanos().isPresent();
    }

    static double timeToFirstTokenMillis(Attempt attempt) {
        return attempt.timing().timeToFirstTokenNanos().orElseThrow() / 1e6;
    }

    static double endToEndMillis(Attempt attempt) {
        return attempt.timing().endToEndNanos() / 1e6;
    }
}
