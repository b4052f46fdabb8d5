package dev.headroom.cli.console;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Work at one moment in one line: what is done, what share of it, and how long the rest takes at the pace so far. Without colour. */
final class WorkLine {

    /** A pace that was seen for less says nothing yet. */
    private static final Duration LEAST_SEEN = Duration.ofSeconds(1);

    private static final double LEAST_SHARE = 0.01;
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 8;

    private final String what;
    private final double share;
    private final Duration elapsed;

    /**
     * A moment.
     *
     * @param share of the work that is done, from 0 to 1
     * @param elapsed since it was begun
     */
    WorkLine(String what, double share, Duration elapsed) {
        this.what = what;
        this.share = share;
        this.elapsed = elapsed;
    }

    /** For a terminal, at most {@code width} columns: with a bar, where there is room for one. */
    String onTerminal(int width) {
        String end = percent() + left().map(rest -> ", " + rest).orElse("");
        int room = Math.min(LONGEST_BAR, width - what.length() - end.length() - 4);
        String line = room < SHORTEST_BAR ? what + " " + end : what + " " + bar(room) + " " + end;
        return line.substring(0, Math.min(width, line.length())).stripTrailing();
    }

    /** For a log: {@code drawing 60 futures: 42 %, about 12 s left}. */
    String inLog() {
        return what + ": " + percent() + left().map(rest -> ", " + rest).orElse("");
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * share));
    }

    private String bar(int room) {
        int full = (int) Math.floor(share * room);
        return "[" + "#".repeat(full) + ".".repeat(room - full) + "]";
    }

    /** Empty where too little was seen to tell, and at the end. */
    private Optional<String> left() {
        if (elapsed.compareTo(LEAST_SEEN) < 0 || share < LEAST_SHARE || share >= 1) {
            return Optional.empty();
        }
        double seconds = elapsed.toMillis() / 1000.0 * (1 - share) / share;
        return Optional.of("about " + spoken(Math.max(1, Math.round(seconds))) + " left");
    }

    private static String spoken(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
