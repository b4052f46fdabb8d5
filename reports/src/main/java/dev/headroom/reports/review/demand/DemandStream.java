package dev.headroom.reports.review.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One stream of tokens, day by day or week by week.
 *
 * @param observed the history; empty where there is none
 * @param toCome the outlook
 */
record DemandStream(List<StreamDay> observed, List<StreamDay> toCome) {

    DemandStream byWeek(LocalDate anchor) {
        return new DemandStream(
                List.copyOf(Weeks.of(observed, anchor).values()),
                List.copyOf(Weeks.of(toCome, anchor).values()));
    }

    /** The highest p99. */
    double most() {
        return Stream.concat(observed.stream(), toCome.stream())
                .mapToDouble(day -> day.tokens().p99())
                .max()
                .orElse(0);
    }

    /** Runs of observed days without a gap: a line across days that were not observed would be made up. */
    List<List<StreamDay>> pieces(double longestStep) {
        List<List<StreamDay>> pieces = new ArrayList<>();
        for (int i = 0; i < observed.size(); i++) {
            if (i == 0 || observed.get(i).x() > observed.get(i - 1).x() + longestStep) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(observed.get(i));
        }
        return pieces;
    }
}
