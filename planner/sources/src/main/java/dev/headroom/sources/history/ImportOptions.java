package dev.headroom.sources.history;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a file does not say and its importer must be told.
 *
 * @param start the instant from which the file counts its time
 * @param inputTokensPerRequest mean input tokens of one request, above 0
 * @param outputTokensPerRequest mean output tokens of one request, above 0
 * @param scale what requests and tokens are multiplied by, above 0; 1 leaves them as they are
 */
public record ImportOptions(
        Optional<Instant> start,
        OptionalDouble inputTokensPerRequest,
        OptionalDouble outputTokensPerRequest,
        double scale) {

    /** Nothing told, nothing scaled. */
    public static final ImportOptions NONE =
            new ImportOptions(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1);

    /** Beyond this a double no longer counts by ones. */
    private static final double MOST = 1e15;

    /** @throws IllegalArgumentException where a number is not finite and above 0 */
    public ImportOptions {
        inputTokensPerRequest.ifPresent(tokens -> Require.positive("input tokens per request", tokens));
        outputTokensPerRequest.ifPresent(tokens -> Require.positive("output tokens per request", tokens));
        Require.positive("scale", scale);
    }

    /** {@code count} times the scale, rounded half up. */
    long scaled(double count) {
        double product = count * scale;
        Require.that(product <= MOST, "a count becomes " + product + ", must be at most " + MOST);
        return Math.round(product);
    }

    /** {@code count}, below 10^15, times the scale, rounded half up. */
    long scaled(long count) {
        return scaled((double) count);
    }

    /** The sentence that a history must carry when its counts are not the file's; empty when they are. */
    Optional<String> scaleNote() {
        return scale == 1
                ? Optional.empty()
                : Optional.of("requests and tokens are the file's times " + plain(scale) + ", rounded");
    }

    /** A number as people write it: without exponent and idle zeros. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
