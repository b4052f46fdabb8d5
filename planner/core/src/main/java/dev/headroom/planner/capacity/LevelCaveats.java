package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.LevelJudgement.Doubt;
import dev.headroom.planner.capacity.LevelJudgement.Shift;
import dev.headroom.planner.capacity.LevelJudgement.Trend;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judgements in words, one line for each level that was not steady, with its number in the run's order, from 0. */
public final class LevelCaveats {

    private static final double LEAST_P_VALUE = 1e-4;

    private LevelCaveats() {}

    /** As in {@code not steady: level 3 (16 users): time to first token rose during its length (p = 0.003)}. */
    public static List<String> of(List<LevelSummary> levels) {
        List<String> caveats = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            LevelJudgement judgement = levels.get(i).judgement();
            if (!judgement.doubts().isEmpty()) {
                List<String> words = judgement.doubts().stream()
                        .map(doubt -> words(doubt, judgement))
                        .toList();
                caveats.add("not steady: level " + i + " ("
                        + words(levels.get(i).load()) + "): " + String.join("; ", words));
            }
        }
        return caveats;
    }

    private static String words(Doubt doubt, LevelJudgement judgement) {
        return switch (doubt) {
            case WARM_UP ->
                format("took %.1f s longer to warm up than its warm-up allows", judgement.furtherWarmUpSeconds());
            case UNSETTLED -> "no longer warm-up would have mended it";
            case ROSE, FELL ->
                "time to first token " + doubt.label() + " during its length ("
                        + p(judgement.trend().map(Trend::pValue).orElseThrow()) + ")";
            case SHIFTED -> shifted(judgement.shifts());
            case PILED_UP -> piled(judgement.little().orElseThrow());
        };
    }

    private static String shifted(List<Shift> shifts) {
        Shift first = shifts.get(0);
        String jump = format(
                "after %.1f s, from a median of %.0f to %.0f ms (%s)",
                first.atSeconds(), first.beforeMillis(), first.afterMillis(), p(first.pValue()));
        return shifts.size() == 1
                ? "time to first token shifted " + jump
                : "time to first token shifted " + shifts.size() + " times, first " + jump;
    }

    private static String piled(Estimate ratio) {
        return format(
                "requests piled up: in flight over throughput times time in flight is %.2f (%.2f to %.2f)",
                ratio.value(), ratio.low(), ratio.high());
    }

    /** As in {@code p = 0.003}, with one digit that counts. */
    public static String p(double value) {
        if (value < LEAST_P_VALUE) {
            return "p < 0.0001";
        }
        return "p = " + BigDecimal.valueOf(value).round(new MathContext(1)).toPlainString();
    }

    /** As in {@code 16 users} or {@code 2.5 requests/s}. */
    public static String words(OfferedLoad load) {
        if (load instanceof OfferedLoad.Closed closed) {
            return closed.users() == 1 ? "1 user" : format("%,d users", closed.users());
        }
        double rate = ((OfferedLoad.Open) load).requestsPerSecond();
        return BigDecimal.valueOf(rate)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString() + " requests/s";
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
