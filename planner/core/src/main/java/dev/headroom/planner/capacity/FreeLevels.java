package dev.headroom.planner.capacity;

import java.util.function.Predicate;

/** Levels that show how an endpoint scales: answered, neither throttled nor failed, and not piling up. */
final class FreeLevels {

    /** Beyond a quota, and where requests pile up so that Little's law does not hold, a curve over load has no say. */
    static final Predicate<LevelSummary> FREE = level -> level.requestsPerSecond() > 0
            && level.attempts().throttledShare() <= KneeReader.THROTTLED_SHARE
            && level.attempts().failedShare() <= KneeReader.FAILED_SHARE
            && !level.judgement().doubts().contains(LevelJudgement.Doubt.PILED_UP);

    private FreeLevels() {}
}
