package dev.headroom.emulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One way to go wrong. */
public enum FaultKind {
    /** 429 ThrottlingException. */
    THROTTLE(When.REFUSED),
    /** 503 ServiceUnavailableException. */
    UNAVAILABLE(When.REFUSED),
    /** 424 ModelErrorException. */
    MODEL_ERROR(When.REFUSED),
    /** 408 ModelTimeoutException. */
    MODEL_TIMEOUT(When.REFUSED),
    /** 429 ModelNotReadyException. */
    MODEL_NOT_READY(When.REFUSED),
    /** 500 InternalServerException. */
    INTERNAL_ERROR(When.REFUSED),
    /** The connection breaks before any byte of an answer. */
    RESET_BEFORE(When.REFUSED),
    /** The answer begins late by {@code delayMillis}. */
    SLOW_FIRST_BYTE(When.BEGUN),
    /** The answer stops for {@code delayMillis} after {@code afterEvents} events, and goes on. */
    STALL(When.STREAMED),
    /** A 200 that ends in throttlingException. */
    STREAM_THROTTLE(When.STREAMED),
    /** A 200 that ends in modelStreamErrorException. */
    STREAM_ERROR(When.STREAMED),
    /** The connection breaks in the stream. */
    RESET_IN_STREAM(When.STREAMED),
    /** Our direction of the connection ends in the stream. */
    HALF_CLOSE(When.STREAMED),
    /** A byte of a frame's payload is wrong, so that its checksum does not fit. */
    CORRUPT_FRAME(When.STREAMED),
    /** A frame's checksum is wrong. */
    WRONG_CRC(When.STREAMED),
    /** The stream ends properly, in the middle of a frame. */
    TRUNCATE(When.STREAMED);

    private enum When {
        REFUSED,
        BEGUN,
        STREAMED
    }

    private final When when;

    FaultKind(When when) {
        this.when = when;
    }

    /** Whether it comes in the place of an answer. */
    public boolean isRefusal() {
        return when == When.REFUSED;
    }

    /** Whether it needs a stream to happen in. */
    public boolean needsStream() {
        return when == When.STREAMED;
    }

    /** As files say it: {@code stream-throttle}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #text}. */
    @JsonCreator
    public static FaultKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault '" + text + "' is not known; there are "
                        + Arrays.stream(values()).map(FaultKind::text).collect(Collectors.joining(", "))));
    }
}
