package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a header {@code Authorization: AWS4-HMAC-SHA256 ...} says.
 *
 * @param accessKeyId whose key
 * @param date day of the scope, as in {@code 20260901}
 * @param region of the scope
 * @param service of the scope
 * @param signedHeaders in lower case, sorted, as the caller lists them
 * @param signature hexadecimal
 */
record Credential(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATOR = "aws4_request";

    static Credential parse(String header) {
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        List<String> scope = new ArrayList<>(List.of(part(parts, "Credential").split("/", -1)));
        if (scope.size() < 5 || !scope.get(scope.size() - 1).equals(TERMINATOR)) {
            throw incomplete("Credential must have the form KEY/YYYYMMDD/REGION/SERVICE/" + TERMINATOR + ".");
        }
        int last = scope.size();
        return new Credential(
                String.join("/", scope.subList(0, last - 4)),
                scope.get(last - 4),
                scope.get(last - 3),
                scope.get(last - 2),
                List.of(part(parts, "SignedHeaders").split(";", -1)),
                part(parts, "Signature"));
    }

    private static String part(Map<String, String> parts, String name) {
        String part = parts.get(name);
        if (part == null || part.isEmpty()) {
            throw incomplete("Authorization header requires '" + name + "' parameter.");
        }
        return part;
    }

    private static AwsError incomplete(String message) {
        return AwsError.of(403, "IncompleteSignatureException", message);
    }

    /** As the string to sign has it. */
    String scope() {
        return String.join("/", date, region, service, TERMINATOR);
    }

    /** The key that signs within this scope. */
    byte[] signingKey(String secret) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(date, region, service, TERMINATOR)) {
            key = Hashes.hmac(key, part);
        }
        return key;
    }
}
