package dev.headroom.emulator.auth;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A credential scope: whose key, and the day, Region and service that it signs for.
 *
 * @param accessKeyId the key's public half
 * @param date as in {@code 20261125}
 * @param region as in {@code us-west-2}
 * @param service as in {@code bedrock}
 * @param terminator {@code aws4_request} where all is well
 */
record Scope(String accessKeyId, String date, String region, String service, String terminator) {

    private static final String TERMINATOR = "aws4_request";
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");

    static Scope parse(String credential) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5) {
            throw AuthErrors.incomplete("Credential must have exactly 5 slash-delimited elements, e.g."
                    + " keyid/date/region/service/term.");
        }
        return new Scope(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** Refuses another service, day or terminator, and what is no Region; which Region it is is not compared. */
    void check(String signingName, String isoDate) {
        if (!service.equals(signingName)) {
            throw AuthErrors.signature("Credential should be scoped to correct service: '" + signingName + "'.");
        }
        if (!REGION.matcher(region).matches()) {
            throw AuthErrors.signature("Credential should be scoped to a valid region.");
        }
        if (!terminator.equals(TERMINATOR)) {
            throw AuthErrors.signature("Credential should be scoped with a valid terminator: '" + TERMINATOR + "'.");
        }
        if (!isoDate.startsWith(date) || date.length() != 8) {
            throw AuthErrors.signature(
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.");
        }
    }

    /** As it stands in the string to sign. */
    String text() {
        return date + "/" + region + "/" + service + "/" + terminator;
    }

    byte[] signingKey(String secret) {
        byte[] day = Hashes.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), date);
        return Hashes.hmac(Hashes.hmac(Hashes.hmac(day, region), service), terminator);
    }
}
