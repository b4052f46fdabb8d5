package dev.headroom.emulator;

/** An answer that is an error, with the code and name that Bedrock gives it. */
final class BedrockError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private BedrockError(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    static BedrockError validation(String message) {
        return new BedrockError(400, "ValidationException", message);
    }

    static BedrockError conflict(String message) {
        return new BedrockError(400, "ConflictException", message);
    }

    static BedrockError quota(String message) {
        return new BedrockError(400, "ServiceQuotaExceededException", message);
    }

    static BedrockError notFound(String message) {
        return new BedrockError(404, "ResourceNotFoundException", message);
    }

    static BedrockError throttling(String message) {
        return new BedrockError(429, "ThrottlingException", message);
    }

    static BedrockError notReady(String message) {
        return new BedrockError(429, "ModelNotReadyException", message);
    }
}
