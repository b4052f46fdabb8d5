package dev.headroom.emulator.http;

/** An answer that is an error, with the code and name that AWS gives it. */
public final class AwsError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private AwsError(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    /** HTTP code. */
    public int status() {
        return status;
    }

    /** AWS's name, as in {@code ValidationException}. */
    public String type() {
        return type;
    }

    /** What is wrong, for a person. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /**
     * The code that services of the query protocol have instead of the name where the caller is not believed, as in {@code
     * SignatureDoesNotMatch}; else the name.
     */
    public String queryCode() {
        return switch (type) {
            case "InvalidSignatureException" -> "SignatureDoesNotMatch";
            case "UnrecognizedClientException" -> "InvalidClientTokenId";
            case "MissingAuthenticationTokenException" -> "MissingAuthenticationToken";
            case "IncompleteSignatureException" -> "IncompleteSignature";
            case "AccessDeniedException" -> "AccessDenied";
            default -> type;
        };
    }

    /** An error that this class has no name for. */
    public static AwsError of(int status, String type, String message) {
        return new AwsError(status, type, message);
    }

    /** 400: the request is wrong. */
    public static AwsError validation(String message) {
        return new AwsError(400, "ValidationException", message);
    }

    /** 400: the resource's state does not allow it. */
    public static AwsError conflict(String message) {
        return new AwsError(400, "ConflictException", message);
    }

    /** 400: a quota of the account does not allow it. */
    public static AwsError quota(String message) {
        return new AwsError(400, "ServiceQuotaExceededException", message);
    }

    /** 404: there is no such thing. */
    public static AwsError notFound(String message) {
        return new AwsError(404, "ResourceNotFoundException", message);
    }

    /** 429: too much at once. */
    public static AwsError throttling(String message) {
        return new AwsError(429, "ThrottlingException", message);
    }

    /** 429: the model is not ready yet. */
    public static AwsError notReady(String message) {
        return new AwsError(429, "ModelNotReadyException", message);
    }
}
