package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * When a request was signed.
 *
 * @param instant the moment
 * @param iso as it stands in the string to sign, {@code 20261125T143000Z}
 */
record SigningTime(Instant instant, String iso) {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** Reads X-Amz-Date, or Date where that is missing. */
    static SigningTime of(Request request) {
        Optional<String> amz = request.header("x-amz-date");
        String text = amz.or(() -> request.header("date"))
                .orElseThrow(() -> AuthErrors.incomplete(
                        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."));
        return parse(text, ISO)
                .or(() -> amz.isPresent() ? Optional.empty() : parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                .map(SigningTime::at)
                .orElseThrow(() -> AuthErrors.incomplete("Date must be in ISO-8601 'basic format'. Got '" + text
                        + "'. See http://en.wikipedia.org/wiki/ISO_8601"));
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static SigningTime at(Instant instant) {
        return new SigningTime(instant, iso(instant));
    }

    private static String iso(Instant instant) {
        return ISO.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Refuses more than five minutes' difference, either way. */
    void check(Instant now) {
        if (instant.isBefore(now.minus(SKEW))) {
            throw AuthErrors.signature("Signature expired: " + iso + " is now earlier than " + iso(now.minus(SKEW))
                    + " (" + iso(now) + " - 5 min.)");
        }
        if (instant.isAfter(now.plus(SKEW))) {
            throw AuthErrors.signature("Signature not yet current: " + iso + " is still later than "
                    + iso(now.plus(SKEW)) + " (" + iso(now) + " + 5 min.)");
        }
    }
}
