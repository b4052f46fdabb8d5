package dev.headroom.cli.load;

import dev.headroom.cli.console.Sparkline;
import dev.headroom.loadtest.LoadProgress;
import dev.headroom.loadtest.audit.Judgement;
import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.live.LiveSecond;
import dev.headroom.loadtest.live.RecentFigures;
import dev.headroom.planner.measure.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A load test at one moment as a block of lines for a terminal. */
final class LiveView {

    private static final int LABEL = 21;
    private static final int VALUE = 16;
    private static final int PEAK = 14;
    /** Fewer columns show no course of anything. */
    private static final int LEAST_SPARKLINE = 8;

    private final LoadProgress progress;
    private final int width;

    private LiveView(LoadProgress progress, int width) {
        this.progress = progress;
        this.width = width;
    }

    /**
     * The lines, none longer than {@code width} columns.
     *
     * @param what names the test
     * @param width at least 1
     */
    static List<String> lines(String what, LoadProgress progress, int width) {
        LiveView view = new LiveView(progress, width);
        List<String> lines = new ArrayList<>();
        lines.add(view.title(what));
        lines.addAll(view.rows());
        lines.addAll(view.causes());
        view.money().ifPresent(lines::add);
        view.lateness().ifPresent(lines::add);
        return lines.stream().map(view::cut).toList();
    }

    private String cut(String line) {
        return line.substring(0, Math.min(width, line.length())).stripTrailing();
    }

    private String title(String what) {
        LoadProgress.Level level = progress.level();
        int last = level.of().orElse(1) - 1;
        String of = last > 0 ? " (0 to " + last + ")" : "";
        String left = what + ", level " + level.number() + of + ": " + LoadRunner.spoken(level);
        String right = time();
        int gap = Math.max(2, width - left.length() - right.length());
        return left + " ".repeat(gap) + right;
    }

    private String time() {
        Duration rest = progress.length().minus(progress.elapsed());
        return clock(progress.elapsed()) + ", " + clock(rest)
                + (progress.level().of().isPresent() ? "" : " at most") + " left";
    }

    /** As in 4:05 and 1:04:05. */
    private static String clock(Duration time) {
        return time.toHours() > 0
                ? format("%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : format("%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private List<String> rows() {
        RecentFigures recent = progress.live().recent();
        RecentFigures.Ttft ttft = recent.ttft();
        String millis = figure(ttft.p50Millis()) + " / " + figure(ttft.p95Millis());
        return List.of(
                row("answered", perSecond(recent.answeredPerSecond()), count(LiveSecond::answered)),
                row("in flight", format("%,d", progress.live().inFlight()), count(LiveSecond::inFlight)),
                row("first token p50/p95", millis + " ms", course(LiveSecond::ttftP95Millis)),
                row("throttled", perSecond(recent.throttledPerSecond()), count(LiveSecond::throttled)),
                row("failed", perSecond(recent.failedPerSecond()), count(LiveSecond::failed)));
    }

    private List<OptionalDouble> count(Function<LiveSecond, Long> of) {
        return course(second -> OptionalDouble.of(of.apply(second)));
    }

    private List<OptionalDouble> course(Function<LiveSecond, OptionalDouble> of) {
        return progress.live().history().stream().map(of).toList();
    }

    private String row(String label, String value, List<OptionalDouble> course) {
        int columns = Math.max(0, width - LABEL - VALUE - PEAK);
        String line = label(label) + value;
        double peak = Sparkline.largest(Sparkline.last(course, columns));
        if (columns < LEAST_SPARKLINE || peak == 0) {
            return line;
        }
        String gap = " ".repeat(Math.max(2, LABEL + VALUE - line.length()));
        return line + gap + Sparkline.of(course, columns) + "  max " + figure(OptionalDouble.of(peak));
    }

    private static String label(String label) {
        return label + " ".repeat(LABEL - label.length());
    }

    /** What the failures since the start were, on as many lines as that takes. */
    private List<String> causes() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(label("failures"));
        for (Map.Entry<Outcome, Long> entry : progress.live().failures().entrySet()) {
            String cause = format("%,d %s", entry.getValue(), entry.getKey().words());
            if (line.length() > LABEL && line.length() + cause.length() + 2 > width) {
                lines.add(line.append(',').toString());
                line = new StringBuilder(label(""));
            }
            line.append(line.length() > LABEL ? ", " : "").append(cause);
        }
        if (line.length() > LABEL) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Empty where nothing costs anything. */
    private Optional<String> money() {
        LoadProgress.Dollars dollars = progress.dollars();
        return dollars.budget()
                .map(budget -> label("spent") + shown(dollars.spent()) + " of " + shown(budget) + ", "
                        + shown(dollars.committed())
                        + " with the worst in flight");
    }

    /** To the cent; less than a dollar to a hundredth of one. */
    private static String shown(Usd amount) {
        BigDecimal usd = amount.usd();
        int digits = usd.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        return "$" + usd.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** Only where it is worse than it should be, and what is measured counts. */
    private Optional<String> lateness() {
        OptionalDouble late = progress.live().recent().latenessP99Millis();
        if (progress.level().phase() == LoadProgress.Phase.WARMING_UP
                || late.orElse(0) <= Judgement.LATEST_P99_MILLIS) {
            return Optional.empty();
        }
        return Optional.of(label("CLIENT LATE")
                + format(
                        "p99 %s ms, not within %.0f ms: this machine is the bottleneck",
                        figure(late), Judgement.LATEST_P99_MILLIS));
    }

    private static String perSecond(OptionalDouble rate) {
        return figure(rate) + "/s";
    }

    private static String figure(OptionalDouble number) {
        if (number.isEmpty()) {
            return "-";
        }
        double value = number.getAsDouble();
        return format(value == Math.rint(value) || value >= 100 ? "%,.0f" : "%.1f", value);
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
