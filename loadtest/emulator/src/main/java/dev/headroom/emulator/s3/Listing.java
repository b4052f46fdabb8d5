package dev.headroom.emulator.s3;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What ListObjectsV2 is asked for.
 *
 * @param prefix keys begin so
 * @param delimiter behind the prefix, what has it is put together; empty where nothing is
 * @param startAfter only keys behind this one
 * @param token where the page before ended
 * @param most keys and common prefixes of a page
 * @param encoded whether names are to be written percent-encoded
 */
record Listing(String prefix, String delimiter, String startAfter, Optional<String> token, int most, boolean encoded) {

    private static final int MOST = 1000;

    static Listing of(Request request) {
        String encoding = request.parameter("encoding-type").orElse("");
        if (!encoding.isEmpty() && !encoding.equals("url")) {
            throw invalid("Invalid Encoding Method specified in Request");
        }
        return new Listing(
                request.parameter("prefix").orElse(""),
                request.parameter("delimiter").orElse(""),
                request.parameter("start-after").orElse(""),
                request.parameter("continuation-token").map(Listing::place),
                most(request.parameter("max-keys").orElse("")),
                !encoding.isEmpty());
    }

    private static AwsError invalid(String message) {
        return AwsError.of(400, "InvalidArgument", message);
    }

    private static int most(String asked) {
        if (asked.isEmpty()) {
            return MOST;
        }
        if (!asked.matches("[0-9]{1,9}")) {
            throw invalid("Provided max-keys not an integer or within integer range");
        }
        return Math.min(MOST, Integer.parseInt(asked));
    }

    private static String place(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("The continuation token provided is incorrect");
        }
    }

    /** The token of the page behind a name. */
    static String tokenAfter(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Every name behind the places that the request gives: keys with their objects, common prefixes without. */
    NavigableMap<String, Optional<Bucket.Item>> of(Bucket bucket) throws IOException {
        TreeMap<String, Optional<Bucket.Item>> names = new TreeMap<>();
        bucket.below(prefix, delimiter.equals(Bucket.DELIMITER)).forEach((key, item) -> {
            int cut = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            String name = cut < 0 ? key : key.substring(0, cut + delimiter.length());
            if (isBehind(name, startAfter) && token.map(name::compareTo).orElse(1) > 0) {
                names.put(name, cut < 0 ? item : Optional.empty());
            }
        });
        return names;
    }

    /** A common prefix may hold keys behind one that it begins. */
    private static boolean isBehind(String name, String place) {
        return name.compareTo(place) > 0 || (!place.equals(name) && place.startsWith(name));
    }
}
