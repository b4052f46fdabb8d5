package dev.headroom.emulator.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An Authorization header of Signature Version 4.
 *
 * @param scope what the key was used for
 * @param signedHeaders names as listed
 * @param signature in hexadecimal
 */
record Authorization(Scope scope, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    Authorization {
        signedHeaders = List.copyOf(signedHeaders);
    }

    static Authorization parse(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            throw AuthErrors.incomplete("Authorization header must begin with '" + ALGORITHM + "'.");
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split("[,\\s]+", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        requireAll(parts);
        return new Authorization(
                Scope.parse(parts.getOrDefault("Credential", "")),
                List.of(parts.getOrDefault("SignedHeaders", "").split(";", -1)),
                parts.getOrDefault("Signature", ""));
    }

    private static void requireAll(Map<String, String> parts) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("Credential", "Signature", "SignedHeaders")) {
            if (parts.getOrDefault(name, "").isEmpty()) {
                missing.add("Authorization header requires '" + name + "' parameter.");
            }
        }
        if (!missing.isEmpty()) {
            throw AuthErrors.incomplete(String.join(" ", missing));
        }
    }
}
