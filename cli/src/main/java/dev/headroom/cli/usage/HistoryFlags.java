package dev.headroom.cli.usage;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.history.ImportOptions;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What a file of one history does not say of itself. */
final class HistoryFlags {

    @Option(names = "--start", description = "The instant of time 0, for a file that counts from 0.")
    private Optional<Instant> start = Optional.empty();

    @Option(names = "--input-tokens-per-request", description = "For a file that counts requests only.")
    private Optional<Double> input = Optional.empty();

    @Option(names = "--output-tokens-per-request", description = "For a file that counts requests only.")
    private Optional<Double> outputTokens = Optional.empty();

    @Option(
            names = "--scale",
            defaultValue = "1",
            description =
                    "Multiplies requests and tokens: a share of somebody else's traffic. Default: ${DEFAULT-VALUE}.")
    private double scale = 1;

    ImportOptions options() {
        return new ImportOptions(start, optional(input), optional(outputTokens), scale);
    }

    /** @throws IllegalArgumentException naming the flags, where one is given with a format that has these facts */
    void requireNone(ImportFormat format) {
        Require.that(
                options().equals(ImportOptions.NONE),
                "--start, --input-tokens-per-request, --output-tokens-per-request and --scale are of no use with --from "
                        + format + ": times and tokens are in its records; leave them out");
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
