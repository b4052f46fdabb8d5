package dev.headroom.emulator.auth;

/**
 * What a client must know to be let in. Written out, it shows nothing of the secrets.
 *
 * @param accessKeyId public half of the access key
 * @param secretAccessKey its secret half
 * @param bearerToken the API key that Bedrock takes instead of a signature
 */
public record Keys(String accessKeyId, String secretAccessKey, String bearerToken) {

    /** Refuses blank keys: they would let in whoever sends nothing. */
    public Keys {
        notBlank("accessKeyId", accessKeyId);
        notBlank("secretAccessKey", secretAccessKey);
        notBlank("bearerToken", bearerToken);
    }

    private static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }

    @Override
    public String toString() {
        return "Keys[...]";
    }
}
