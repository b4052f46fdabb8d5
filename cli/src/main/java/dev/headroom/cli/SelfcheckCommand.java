package dev.headroom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "selfcheck",
        description = "This machine's measuring error: the load generator against an emulator that keeps a known beat.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The emulator runs beside the load generator, so that each has about half the machine. Its first token is due 300 ms",
            "after a request's arrival; what is measured beyond that is the error of the two together. How late the",
            "emulator's own events left is shown apart. Exit code 1 where not even the lightest load can be trusted."
        })
final class SelfcheckCommand implements Callable<Integer> {

    /** The largest errors that a time to first token of some hundred milliseconds bears: about one and five percent. */
    private static final double P50_LIMIT_MILLIS = 2;

    private static final double P99_LIMIT_MILLIS = 10;

    private static final List<Beat> BEATS = List.of(new Beat(100, 20), new Beat(1000, 20), new Beat(5000, 4));

    private final Workshop workshop;

    @Mixin
    private Output output = new Output();

    SelfcheckCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Console console = workshop.console();
        Map<String, Object> summary = new LinkedHashMap<>();
        int trusted = 0;
        try (EmulatorProcess emulator = EmulatorProcess.start(List.of("--model", "steady", "--auth", "off"))) {
            BeatRun runs = new BeatRun(emulator.endpoint(), workshop.clock(), BeatRun.Span.FULL);
            for (Beat beat : BEATS) {
                BeatRun.Errors errors =
                        Progress.during(console, () -> "measuring " + beat.text(), () -> runs.run(beat));
                boolean good = isGood(errors);
                trusted = good ? Math.max(trusted, beat.streams()) : trusted;
                console.say(line(beat, errors, good));
                summary.put(beat.text(), row(beat, errors, good));
            }
        }
        summary.put("trustedStreams", trusted);
        output.give(console, summary);
        return trusted == 0 ? ExitCode.GATE_FAILED : ExitCode.DONE;
    }

    static boolean isGood(BeatRun.Errors errors) {
        return errors.p50Millis() <= P50_LIMIT_MILLIS
                && errors.p99Millis() <= P99_LIMIT_MILLIS
                && !errors.pacing().path("emulatorBound").asBoolean();
    }

    static String line(Beat beat, BeatRun.Errors errors, boolean good) {
        JsonNode pacing = errors.pacing();
        return String.format(
                Locale.ROOT,
                "%-22s  time to first token off by p50 %.2f ms, p99 %.2f ms; emulator late by p50 %.2f ms, p99 %.2f ms: %s",
                beat.text(),
                errors.p50Millis(),
                errors.p99Millis(),
                pacing.path("lateP50Millis").asDouble(),
                pacing.path("lateP99Millis").asDouble(),
                verdict(pacing, good));
    }

    private static String verdict(JsonNode pacing, boolean good) {
        if (good) {
            return "good";
        }
        return pacing.path("emulatorBound").asBoolean() ? "emulator-bound" : "too far off";
    }

    static Map<String, Object> row(Beat beat, BeatRun.Errors errors, boolean good) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("streams", beat.streams());
        row.put("eventsPerSecondEach", beat.perSecond());
        row.put("requests", errors.requests());
        row.put("timeToFirstTokenErrorP50Millis", rounded(errors.p50Millis()));
        row.put("timeToFirstTokenErrorP99Millis", rounded(errors.p99Millis()));
        row.put(
                "emulatorLateP50Millis",
                rounded(errors.pacing().path("lateP50Millis").asDouble()));
        row.put(
                "emulatorLateP99Millis",
                rounded(errors.pacing().path("lateP99Millis").asDouble()));
        row.put("trusted", good);
        return row;
    }

    /** To microseconds. */
    private static double rounded(double millis) {
        return Math.round(millis * 1e3) / 1e3;
    }

    /**
     * A load that keeps a beat.
     *
     * @param streams that are open at once
     * @param perSecond events of each
     */
    record Beat(int streams, int perSecond) {
        String text() {
            return String.format(Locale.ROOT, "%,d streams x %d/s", streams, perSecond);
        }

        String modelId() {
            return "headroom.steady-" + perSecond + "-v1";
        }
    }
}
