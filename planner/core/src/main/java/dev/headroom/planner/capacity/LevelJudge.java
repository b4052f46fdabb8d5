package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.LevelJudgement.Doubt;
import dev.headroom.planner.capacity.LevelJudgement.Shift;
import dev.headroom.planner.capacity.LevelJudgement.Trend;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.statistics.ChangePoints;
import dev.headroom.planner.statistics.LittlesLaw;
import dev.headroom.planner.statistics.Series;
import dev.headroom.planner.statistics.SteadyState;
import dev.headroom.planner.statistics.WarmUpCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the levels of a run, all of them together at one chance of a false alarm. */
final class LevelJudge {

    /** The chance that a run of steady levels is given any trend or shift. */
    static final double FALSE_ALARMS = 0.05;

    /** A ratio of Little's law nearer to 1 than this is the edge of a window, not a queue. */
    private static final double LITTLE_TOLERATED = 0.05;

    private static final int TESTS = 2;

    private final double falseAlarms;
    private final Waits waits;

    /**
     * Judges the levels of a run.
     *
     * @param levels how many there are
     * @param waits what users waited
     */
    LevelJudge(int levels, Waits waits) {
        this.waits = waits;
        this.falseAlarms = FALSE_ALARMS / TESTS / levels;
    }

    /**
     * Judges one level.
     *
     * @param answered attempts that were due in it and answered, in the order of their intended starts
     * @param inFlight attempts that were answered well and were in flight in it
     */
    LevelJudgement judge(LoadLevel level, List<Attempt> answered, List<Attempt> inFlight) {
        if (answered.isEmpty()) {
            return LevelJudgement.NONE;
        }
        Series series =
                Series.of(answered.stream().mapToDouble(waits::firstTokenMillis).toArray());
        WarmUpCut cut = WarmUpCut.of(series);
        double further = cut.drop() > 0 ? seconds(level.steadyFromNanos(), answered.get(cut.drop())) : 0;
        SteadyState steady = SteadyState.of(series);
        Optional<Trend> trend = steady.pValue().isPresent()
                ? Optional.of(new Trend(steady.pValue().getAsDouble(), steady.rising()))
                : Optional.empty();
        List<Shift> shifts = ChangePoints.find(series, falseAlarms).stream()
                .map(shift -> new Shift(
                        seconds(level.startNanos(), answered.get(shift.index())),
                        shift.pValue(),
                        shift.medianBefore(),
                        shift.medianAfter()))
                .toList();
        LevelJudgement seen =
                new LevelJudgement(further, cut.unsettled(), trend, shifts, little(level, inFlight), List.of());
        return doubted(seen);
    }

    private double seconds(long from, Attempt attempt) {
        return Math.max(0, (waits.startNanos(attempt) - from) / 1e9);
    }

    private static Optional<Estimate> little(LoadLevel level, List<Attempt> inFlight) {
        if (inFlight.stream().noneMatch(attempt -> attempt.timing().endNanos() < level.endNanos())) {
            return Optional.empty();
        }
        List<LittlesLaw.Span> spans = inFlight.stream()
                .map(attempt -> new LittlesLaw.Span(
                        attempt.timing().dispatchedNanos() / 1e9,
                        attempt.timing().endNanos() / 1e9))
                .toList();
        LittlesLaw.Span window = new LittlesLaw.Span(level.steadyFromNanos() / 1e9, level.endNanos() / 1e9);
        return Optional.of(LittlesLaw.of(spans, window, Percentile.CONFIDENCE).ratio());
    }

    private LevelJudgement doubted(LevelJudgement seen) {
        List<Doubt> doubts = new ArrayList<>();
        seen.trend()
                .filter(trend -> trend.pValue() < falseAlarms)
                .ifPresent(trend -> doubts.add(trend.rising() ? Doubt.ROSE : Doubt.FELL));
        if (!seen.shifts().isEmpty()) {
            doubts.add(Doubt.SHIFTED);
        }
        if (!doubts.isEmpty()) {
            warmUp(seen).ifPresent(doubts::add);
        }
        seen.little().filter(LevelJudge::isBroken).ifPresent(ratio -> doubts.add(Doubt.PILED_UP));
        return new LevelJudgement(
                seen.furtherWarmUpSeconds(), seen.unsettled(), seen.trend(), seen.shifts(), seen.little(), doubts);
    }

    /** MSER-5 names a cut in any series, of pure noise too; it says why a level is not steady, and not whether. */
    private static Optional<Doubt> warmUp(LevelJudgement seen) {
        if (seen.unsettled()) {
            return Optional.of(Doubt.UNSETTLED);
        }
        return seen.furtherWarmUpSeconds() > 0 ? Optional.of(Doubt.WARM_UP) : Optional.empty();
    }

    private static boolean isBroken(Estimate ratio) {
        boolean outside = ratio.low() > 1 || ratio.high() < 1;
        return outside && Math.abs(ratio.value() - 1) > LITTLE_TOLERATED;
    }
}
