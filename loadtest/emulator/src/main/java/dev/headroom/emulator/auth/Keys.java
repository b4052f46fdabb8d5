package dev.headroom.emulator.auth;

/**
 * The one caller that an emulator knows. They protect nothing: whoever reads the emulator's first lines has them.
 *
 * @param accessKeyId of the signing key
 * @param secretAccessKey of the signing key
 * @param apiKey a Bedrock API key, sent as bearer token
 */
public record Keys(String accessKeyId, String secretAccessKey, String apiKey) {

    /** {@code headroom}, three times. */
    public static final Keys HEADROOM = new Keys("headroom", "headroom", "headroom");

    /** Never the keys. */
    @Override
    public String toString() {
        return "Keys[" + accessKeyId + "]";
    }
}
