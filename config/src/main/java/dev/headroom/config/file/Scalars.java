package dev.headroom.config.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers and times are written. Stricter than YAML, in which {@code 010} is eight and {@code 1:30} is ninety: what could be
 * read in two ways is not read.
 */
final class Scalars {

    static final String INTEGER = "must be a whole number up to 2147483647; write digits, as in 1000 or 1_000";
    static final String DECIMAL = "must be a finite number; write digits and a point, as in 0.25, and no unit";
    static final String DURATION =
            "must be a length of time, 0 or above; write a number and a unit, as in 1500ms, 30s, 2m, 1h or 5d";

    /** More letters than any number that means something here, and few enough for a {@code double} to hold it. */
    private static final int LONGEST = 40;

    private static final String DIGITS = "(?:0|[1-9][0-9]*(?:_[0-9]+)*)";
    private static final Pattern WHOLE = Pattern.compile("-?" + DIGITS);
    private static final Pattern FRACTION = Pattern.compile("-?" + DIGITS + "(?:\\.[0-9]+)?");
    private static final Pattern TIME = Pattern.compile("(" + DIGITS + "(?:\\.[0-9]+)?)(ms|s|m|h|d)");

    private Scalars() {}

    static Optional<Integer> integer(String written) {
        return digits(WHOLE, written).flatMap(Scalars::exactInt);
    }

    private static Optional<Integer> exactInt(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> decimal(String written) {
        return digits(FRACTION, written);
    }

    private static Optional<BigDecimal> digits(Pattern pattern, String written) {
        return written.length() <= LONGEST && pattern.matcher(written).matches()
                ? Optional.of(new BigDecimal(written.replace("_", "")))
                : Optional.empty();
    }

    /** A time of whole nanoseconds. */
    static Optional<Duration> duration(String written) {
        Matcher matcher = TIME.matcher(written);
        if (written.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal unit = BigDecimal.valueOf(unit(matcher.group(2)).toNanos());
        try {
            BigDecimal nanos = new BigDecimal(matcher.group(1).replace("_", "")).multiply(unit);
            return Optional.of(Duration.ofNanos(nanos.longValueExact()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration unit(String written) {
        return switch (written) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
