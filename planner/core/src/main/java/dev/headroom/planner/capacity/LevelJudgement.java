package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a level may be read as one steady load, by the times to first token of its counted part in the order of their intended
 * starts.
 *
 * @param furtherWarmUpSeconds how much longer than stated its warm-up took if it was not steady, by MSER-5 over ranks
 * @param unsettled whether that reaches into its last half, so that no longer warm-up would have helped
 * @param trend the test of steadiness; empty where the level is too short for it
 * @param shifts where its level jumped, in the order of time
 * @param little requests in flight over throughput times time in flight (Little's law); empty where nothing ended in it
 * @param doubts what of this makes its figures doubtful, at the run's chance of a false alarm
 */
public record LevelJudgement(
        double furtherWarmUpSeconds,
        boolean unsettled,
        Optional<Trend> trend,
        List<Shift> shifts,
        Optional<Estimate> little,
        List<Doubt> doubts) {

    /** Of a level in which nothing was answered. */
    public static final LevelJudgement NONE =
            new LevelJudgement(0, false, Optional.empty(), List.of(), Optional.empty(), List.of());

    public LevelJudgement {
        shifts = List.copyOf(shifts);
        doubts = List.copyOf(doubts);
    }

    /**
     * The test for a trend.
     *
     * @param pValue the chance of so much trend in a steady level
     * @param rising whether later requests waited longer
     */
    public record Trend(double pValue, boolean rising) {}

    /**
     * A jump.
     *
     * @param atSeconds since the beginning of the level, its warm-up included
     * @param pValue the chance of such a jump in a steady level
     * @param beforeMillis median before it
     * @param afterMillis median after it
     */
    public record Shift(double atSeconds, double pValue, double beforeMillis, double afterMillis) {}

    /** Why a level's figures are doubtful. */
    public enum Doubt {
        ROSE("rose"),
        FELL("fell"),
        SHIFTED("shifted"),
        WARM_UP("warming up"),
        UNSETTLED("unsettled"),
        PILED_UP("piled up");

        private final String label;

        Doubt(String label) {
            this.label = label;
        }

        /** As a reader would say it in a word or two. */
        public String label() {
            return label;
        }
    }

    /** What a table says of it in a word or two: its doubts, else whether steadiness could be tested. */
    public String mark() {
        if (!doubts.isEmpty()) {
            return String.join(", ", doubts.stream().map(Doubt::label).toList());
        }
        return trend.isPresent() ? "steady" : "untested";
    }
}
