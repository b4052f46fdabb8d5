package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A request in the one form that both sides hash: Signature Version 4, "Create a canonical request" in the IAM User Guide. The path
 * as sent is encoded once more, as everywhere but in S3, after dots and double slashes are resolved.
 */
final class CanonicalRequest {

    private static final String UNRESERVED = "-._~";

    private static final Comparator<String[]> PARAMETERS =
            Comparator.<String[], String>comparing(pair -> pair[0]).thenComparing(pair -> pair[1]);

    private CanonicalRequest() {}

    static String text(Request request, List<String> signedHeaders, String payloadHash) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                path(request.path()),
                query(request.query()),
                headers,
                String.join(";", signedHeaders),
                payloadHash);
    }

    private static String value(Request request, String name) {
        return request.headers().all(name).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String path(String sent) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : sent.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        boolean folder = sent.endsWith("/") || sent.endsWith("/.") || sent.endsWith("/..");
        String normal = kept.stream()
                .map(segment -> encode(segment.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("/", "/", ""));
        return folder && normal.length() > 1 ? normal + "/" : normal;
    }

    private static String query(String sent) {
        return Arrays.stream(sent.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(CanonicalRequest::parameter)
                .sorted(PARAMETERS)
                .map(pair -> pair[0] + "=" + pair[1])
                .collect(Collectors.joining("&"));
    }

    private static String[] parameter(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return new String[] {encode(decode(name)), encode(decode(value))};
    }

    private static byte[] decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                out[length++] = (byte) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
                i += 2;
            } else {
                out[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }

    private static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (byte each : bytes) {
            char c = (char) (each & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
