package dev.headroom.sources.aws;

/** AWS could not be asked, or refused; the message is one sentence, with what to do, and holds no credential. */
public final class AwsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AwsException(String message) {
        super(message);
    }

    public AwsException(String message, Throwable cause) {
        super(message, cause);
    }
}
