package dev.headroom.cli.emulator;

import dev.headroom.emulator.Served;
import java.util.Locale;

/** What an emulator has done so far, in a line. */
final class ServedLine {

    /** Of fewer, the 99th percentile is one of the ten latest events: those of a first request, while classes are loaded. */
    private static final int ENOUGH_EVENTS = 1000;

    private ServedLine() {}

    static String of(Served served) {
        return String.format(
                Locale.ROOT,
                "%,d answered, %,d throttled, %,d tokens in, %,d out, events late p50 %.2f ms, p99 %.2f ms%s",
                served.answered(),
                served.refused(),
                served.inputTokens(),
                served.outputTokens(),
                served.pacing().p50Millis(),
                served.pacing().p99Millis(),
                bound(served.pacing()));
    }

    private static String bound(Served.Lateness pacing) {
        if (!pacing.emulatorBound()) {
            return "";
        }
        return pacing.events() < ENOUGH_EVENTS
                ? " (of " + pacing.events() + " events, too few to tell from a cold start)"
                : ", EMULATOR-BOUND";
    }
}
