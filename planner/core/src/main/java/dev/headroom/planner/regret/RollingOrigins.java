package dev.headroom.planner.regret;

import dev.headroom.planner.backtest.BackTest;
import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where decisions are tested: at the first instant with enough history before it, and every so often behind it while a whole term
 * follows. All that lies before an origin is known there.
 *
 * @param horizon length of the term, whole hours
 * @param leastHistory before the first origin
 * @param apart from one origin to the next
 */
public record RollingOrigins(Duration horizon, Duration leastHistory, Duration apart) {

    private static final int MOST = 12;

    /** @throws IllegalArgumentException where a length is not above 0 */
    public RollingOrigins {
        Require.positive("hours of a horizon", (double) horizon.toHours());
        Require.positive("hours of least history", (double) leastHistory.toHours());
        Require.positive("hours between origins", (double) apart.toHours());
    }

    /** For a term: up to twelve origins, a quarter of the horizon apart at least, the first after as much history as the term needs. */
    public static RollingOrigins of(CommitmentTerm term, UsageHistory history) {
        Duration horizon = BackTest.horizon(term);
        Duration least = HistoryRule.needed(term);
        long room = Duration.between(history.start(), history.end()).toHours()
                - needed(horizon, least).toHours();
        long apart = Math.max(horizon.toHours() / 4, (room + MOST - 2) / (MOST - 1));
        return new RollingOrigins(horizon, least, Duration.ofHours(Math.max(1, apart)));
    }

    /** The shortest history with an origin. */
    public Duration needed() {
        return needed(horizon, leastHistory);
    }

    private static Duration needed(Duration horizon, Duration leastHistory) {
        return leastHistory.plus(horizon);
    }

    /** The origins of a history, in order of time; none where it is too short. */
    List<Instant> of(Instant start, Instant end) {
        List<Instant> origins = new ArrayList<>();
        for (Instant at = start.plus(leastHistory); !at.plus(horizon).isAfter(end); at = at.plus(apart)) {
            origins.add(at);
        }
        return origins;
    }

    /** How many have horizons that do not overlap: from the first on, none begins before the last one counted has ended. */
    int independent(List<Instant> origins) {
        int count = 0;
        Instant free = Instant.MIN;
        for (Instant origin : origins) {
            if (!origin.isBefore(free)) {
                count++;
                free = origin.plus(horizon);
            }
        }
        return count;
    }
}
