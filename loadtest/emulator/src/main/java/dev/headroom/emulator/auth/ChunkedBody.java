package dev.headroom.emulator.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of signed chunks ({@code aws-chunked}), each of which signs its predecessor's signature along: "Signature calculations for
 * the Authorization header: transferring payload in multiple chunks" of the S3 API Reference.
 */
final class ChunkedBody {

    static final String PAYLOAD = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

    private static final Pattern HEAD = Pattern.compile("([0-9a-fA-F]{1,8});chunk-signature=([0-9a-f]{64})");
    private static final int LONGEST_HEAD = 128;
    private static final String EMPTY_HASH = Hashes.sha256("");

    private final byte[] body;
    private final byte[] key;
    private final String prefix;
    private int at;

    /** A body, the key that its chunks are signed with, and the time and scope of the signature. */
    ChunkedBody(byte[] body, byte[] key, String isoDate, String scope) {
        this.body = body;
        this.key = key;
        this.prefix = Authorization.ALGORITHM + "-PAYLOAD\n" + isoDate + "\n" + scope + "\n";
    }

    /** The bytes within, once every chunk's signature holds. */
    byte[] verified(String seedSignature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        String signature = seedSignature;
        int size;
        do {
            Matcher head = HEAD.matcher(line());
            if (!head.matches()) {
                throw AuthErrors.mismatch();
            }
            size = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(head.group(1), 16));
            signature = checked(chunk(size), signature, head.group(2), out);
        } while (size > 0);
        if (at != body.length) {
            throw AuthErrors.mismatch();
        }
        return out.toByteArray();
    }

    private String checked(byte[] chunk, String before, String signature, ByteArrayOutputStream out) {
        String expected = Hashes.hexHmac(key, prefix + before + "\n" + EMPTY_HASH + "\n" + Hashes.sha256(chunk));
        if (!Hashes.same(expected, signature)) {
            throw AuthErrors.mismatch();
        }
        out.writeBytes(chunk);
        return expected;
    }

    private String line() {
        for (int end = at; end + 1 < body.length && end - at < LONGEST_HEAD; end++) {
            if (body[end] == '\r' && body[end + 1] == '\n') {
                String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
                at = end + 2;
                return line;
            }
        }
        throw AuthErrors.mismatch();
    }

    private byte[] chunk(int size) {
        if (size > body.length - at - 2 || body[at + size] != '\r' || body[at + size + 1] != '\n') {
            throw AuthErrors.mismatch();
        }
        byte[] chunk = Arrays.copyOfRange(body, at, at + size);
        at += size + 2;
        return chunk;
    }
}
