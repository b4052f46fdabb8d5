package dev.headroom.loadtest;

/** The outside world did not let a load test happen; the message says what it said. */
public final class LoadTestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoadTestException(String message) {
        super(message);
    }

    public LoadTestException(String message, Throwable cause) {
        super(message, cause);
    }
}
