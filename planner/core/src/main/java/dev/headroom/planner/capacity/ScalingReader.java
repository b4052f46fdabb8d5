package dev.headroom.planner.capacity;

import java.util.List;
import java.util.Optional;

/** Fits the scalability law to the windows of levels that were neither throttled nor failed: beyond a quota the law has no say. */
final class ScalingReader {

    private ScalingReader() {}

    static Optional<UslFit> read(List<LevelSummary> levels) {
        List<LevelSummary> free = levels.stream()
                .filter(level -> level.attempts().throttledShare() <= UnitMeter.THROTTLED_SHARE)
                .filter(level -> level.attempts().failedShare() <= UnitMeter.FAILED_SHARE)
                .filter(level -> level.requestsPerSecond() > 0)
                .toList();
        if (free.size() < UslFitter.LEAST_LOADS) {
            return Optional.empty();
        }
        return Optional.of(UslFitter.fit(free.stream()
                .flatMap(level -> level.windows().stream())
                .filter(point -> point.requestsPerSecond() > 0)
                .toList()));
    }
}
