package dev.headroom.cli.usage;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.cloudwatch.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which time is read from CloudWatch, and how fine. */
final class SpanFlags {

    /** CloudWatch shows a minute of Bedrock a minute or two after it. */
    private static final Duration SHOWN_AFTER = Duration.ofMinutes(5);

    private static final String AUTO = "auto";

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Default: as far back as CloudWatch keeps anything.")
    private Optional<Instant> from = Optional.empty();

    @Option(names = "--to", paramLabel = "INSTANT", description = "Default: five minutes ago.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "auto|60|300|3600",
            defaultValue = AUTO,
            description = "The finest period, in seconds; auto is the finest that is kept. Default: ${DEFAULT-VALUE}.")
    private String period = AUTO;

    /** @throws IllegalArgumentException where the end is in the future, though no endpoint with a calendar of its own is asked */
    TimeSpan span(AwsSession session, Instant now) {
        boolean ahead = to.isPresent() && to.get().isAfter(now);
        Require.that(
                !ahead || session.isElsewhere(),
                "--to is " + to.map(Instant::toString).orElse("") + ", which is in the future: nothing is known of it");
        Instant today = ahead ? to.orElse(now) : now;
        return new TimeSpan(
                from.orElseGet(() -> TimeSpan.oldest(today)), to.orElse(now.minus(SHOWN_AFTER)), finest(), today);
    }

    private int finest() {
        Require.that(
                period.equals(AUTO) || period.matches("[0-9]{1,5}"),
                "--period is '" + period + "', must be auto, 60, 300 or 3600");
        return period.equals(AUTO) ? 60 : Integer.parseInt(period);
    }

    /** As they were given. */
    String words() {
        return from + " " + to + " " + period;
    }
}
