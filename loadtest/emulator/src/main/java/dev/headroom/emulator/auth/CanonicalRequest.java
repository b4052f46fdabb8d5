package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request in the one form that both sides sign (AWS IAM User Guide, "Create a signed AWS API request"). As for every service but
 * S3, dots and double slashes of the path are resolved, and each segment as sent is encoded once more; S3 signs the path as it is sent.
 */
final class CanonicalRequest {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    private static final String HEX = "0123456789ABCDEF";

    private static final String S3 = "s3";

    /** What HTTP/2 calls the host; AWS's JavaScript client signs it under this name. */
    static final String AUTHORITY = ":authority";

    /** Not as texts with their equals signs: some characters of names come before one. */
    private static final Comparator<Map.Entry<String, String>> BY_NAME =
            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue());

    private CanonicalRequest() {}

    static String of(Request request, Credential credential, String payloadHash) {
        List<String> signedHeaders = credential.signedHeaders();
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                credential.service().equals(S3) ? request.path() : path(request.path()),
                query(request.query()),
                headers,
                String.join(";", signedHeaders),
                payloadHash);
    }

    private static String value(Request request, String name) {
        return request.headers().all(name.equals(AUTHORITY) ? "host" : name).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String path(String sent) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : sent.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(encoded(segment.getBytes(StandardCharsets.UTF_8)));
            }
        }
        boolean folder = sent.endsWith("/") || sent.endsWith("/.") || sent.endsWith("/..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }

    private static String query(String sent) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : sent.isEmpty() ? new String[0] : sent.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.add(Map.entry(encoded(decoded(name)), encoded(decoded(value))));
        }
        pairs.sort(BY_NAME);
        return pairs.stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining("&"));
    }

    /** Percent signs that introduce no two digits stand for themselves. */
    private static byte[] decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    private static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            if (UNRESERVED.indexOf(each) >= 0) {
                text.append((char) each);
            } else {
                text.append('%').append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
            }
        }
        return text.toString();
    }
}
