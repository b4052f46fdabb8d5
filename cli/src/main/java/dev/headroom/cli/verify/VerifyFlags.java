package dev.headroom.cli.verify;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.verify.PlanHour;
import dev.headroom.planner.verify.PlanHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What of a plan is replayed, and how it is reckoned. */
final class VerifyFlags {

    /** What two cores send without being the limit themselves. */
    private static final double REQUESTS_PER_SECOND = 100;

    private static final int MINUTES_ON_EMULATOR = 3;

    /** Hours of a plan. */
    enum Hour {
        PEAK,
        TYPICAL
    }

    @Option(
            names = "--hours",
            split = ",",
            defaultValue = "peak,typical",
            description = "Which hours: peak, typical, or both. Default: ${DEFAULT-VALUE}.")
    private List<Hour> hours = List.of(Hour.PEAK, Hour.TYPICAL);

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Replay the busiest N minutes of an hour. Default: 3 on the emulator, elsewhere all.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(
            names = "--scale",
            paramLabel = "F",
            description = "Send this share of the load to as much less capacity; on the emulator only. Default: what"
                    + " makes 100 requests a second, 1 at most.")
    private Optional<Double> scale = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Run load, limits and latencies so many times faster than life; on the emulator only. Default:"
                            + " ${DEFAULT-VALUE}.")
    private double speed = 1;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "The maxTokens that requests ask for. Default: as long as the answer is to be.")
    private Optional<Integer> maxTokens = Optional.empty();

    @Option(
            names = "--size-spread",
            paramLabel = "SIGMA",
            defaultValue = "0",
            description = "How request sizes scatter: standard deviation of their logarithm, which a demand does not"
                    + " know. Default: ${DEFAULT-VALUE}.")
    private double spread;

    @Option(
            names = "--admission-seconds",
            paramLabel = "S",
            description =
                    "How long an allowance may be saved up, for the replay by request. Default: for units what was"
                            + " measured of them; where it was not, and on demand, that of the emulator's model, elsewhere 60.")
    private Optional<Double> admissionSeconds = Optional.empty();

    @Option(
            names = "--tolerance",
            defaultValue = "0.02",
            description = "What a share may be off by, and dollars in proportion. Default: ${DEFAULT-VALUE}.")
    private double tolerance;

    List<PlanHour> chosen(PlanHours of) {
        List<PlanHour> chosen = new ArrayList<>();
        for (Hour hour : hours) {
            chosen.add(hour == Hour.PEAK ? of.peak() : of.typical());
        }
        return chosen;
    }

    int minutes(boolean onEmulator) {
        return minutes.map(length -> Require.atLeast("--minutes", length, 1))
                .orElse(onEmulator ? MINUTES_ON_EMULATOR : 60);
    }

    /** @param requestsPerMinute of the busiest hour */
    double scale(boolean onEmulator, double requestsPerMinute) {
        Require.that(
                onEmulator || scale.isEmpty(),
                "--scale makes load and capacity smaller together, which only an emulator's capacity can be; leave it out");
        scale.ifPresent(share ->
                Require.that(share > 0 && share <= 1, "--scale is " + share + ", must be above 0 and at most 1"));
        return onEmulator
                ? scale.orElse(Math.min(1, REQUESTS_PER_SECOND * 60 / Math.max(1, speed * requestsPerMinute)))
                : 1;
    }

    double speed(boolean onEmulator) {
        Require.that(
                onEmulator || speed == 1,
                "--speed makes time go faster, which only an emulator's time can; leave it out");
        return Require.positive("--speed", speed);
    }

    Optional<Integer> maxTokens() {
        maxTokens.ifPresent(most -> Require.atLeast("--max-tokens", most, 1));
        return maxTokens;
    }

    double spread() {
        return spread;
    }

    double tolerance() {
        return tolerance;
    }

    /** In place of every other rule: how long an allowance may be saved up, in seconds. */
    Optional<Double> admissionSeconds() {
        admissionSeconds.ifPresent(seconds -> Require.positive("--admission-seconds", seconds));
        return admissionSeconds;
    }
}
