package dev.headroom.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding in paths, where a plus is a plus. */
final class PathText {

    private PathText() {}

    static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.validation("'" + text + "' is not percent-encoded UTF-8");
        }
    }
}
