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

    private final LevelSlices slices;
    private final Waits waits;
    private final LevelJudge judge;

    private LevelReader(List<LoadLevel> levels, List<Attempt> own, Waits waits) {
        this.slices = LevelSlices.of(levels, own, waits);
        this.waits = waits;
        this.judge = new LevelJudge(levels.size(), waits);
    }

    /** Every level of the run as its endpoint saw it, in order. */
    public static List<LevelSummary> read(Measurements measurements) {
        return read(measurements, 0);
    }

    /** The same for the attempts that took a route, from 0: those that took another say nothing of its endpoint. */
    public static List<LevelSummary> read(Measurements measurements, int route) {
        List<LoadLevel> levels = measurements.run().levels();
        LevelReader reader = new LevelReader(levels, own(measurements, route), Waits.of(measurements.attempts()));
        List<LevelSummary> summaries = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            summaries.add(reader.summary(levels.get(i), i));
        }
        return List.copyOf(summaries);
    }

    static List<Attempt> own(Measurements measurements, int route) {
        return measurements.attempts().stream()
                .filter(attempt -> attempt.route() == route)
                .toList();
    }

    private LevelSummary summary(LoadLevel level, int index) {
        List<Attempt> inFlight = slices.inFlight(index);
        List<Attempt> ok = slices.ended(index).stream().filter(Attempt::isOk).toList();
        List<Attempt> answered = slices.due(index).stream()
                .filter(LevelReader::isAnswered)
                .sorted(Comparator.comparingLong(waits::startNanos))
                .toList();
        double seconds = level.steadySeconds();
        return new LevelSummary(
                level.load(),
                seconds,
                counts(slices.ended(index)),
                InFlight.mean(inFlight, level.steadyFromNanos(), level.endNanos()),
                ok.size() / seconds,
                tokens(ok, seconds),
                LatencyReader.read(answered, waits),
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
}
