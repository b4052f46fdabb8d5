package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.AwsError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A body that is signed chunk by chunk (Amazon S3 API Reference, "Signature calculations: transferring payload in chunks"). */
final class SignedChunks {

    private static final String SIGNATURE = ";chunk-signature=";

    private final byte[] key;
    private final String date;
    private final String scope;

    SignedChunks(byte[] key, String date, String scope) {
        this.key = key;
        this.date = date;
        this.scope = scope;
    }

    /** The body without its chunks' heads, every signature of which follows from the one before. */
    byte[] decoded(byte[] body, String seedSignature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        String previous = seedSignature;
        int at = 0;
        while (true) {
            int end = lineEnd(body, at);
            String head = new String(body, at, end - at, StandardCharsets.US_ASCII);
            int size = size(head, body.length - end - 4);
            byte[] chunk = Arrays.copyOfRange(body, end + 2, end + 2 + size);
            String signature = signature(previous, chunk);
            if (!Hashes.same(signature, head.substring(head.indexOf(SIGNATURE) + SIGNATURE.length()))) {
                throw Refusals.mismatch();
            }
            out.writeBytes(chunk);
            previous = signature;
            at = end + 2 + size + 2;
            boolean ended = body[at - 2] == '\r' && body[at - 1] == '\n' && (size > 0 || at == body.length);
            if (!ended) {
                throw broken();
            }
            if (size == 0) {
                return out.toByteArray();
            }
        }
    }

    private String signature(String previous, byte[] chunk) {
        String toSign = String.join(
                "\n",
                Credential.ALGORITHM + "-PAYLOAD",
                date,
                scope,
                previous,
                Hashes.sha256(""),
                Hashes.sha256(chunk));
        return HexFormat.of().formatHex(Hashes.hmac(key, toSign));
    }

    private static int lineEnd(byte[] body, int from) {
        for (int i = from; i + 1 < body.length; i++) {
            if (body[i] == '\r' && body[i + 1] == '\n') {
                return i;
            }
        }
        throw broken();
    }

    private static int size(String head, int most) {
        int end = head.indexOf(SIGNATURE);
        try {
            int size = end < 0 ? -1 : Integer.parseInt(head.substring(0, end), 16);
            if (size >= 0 && size <= most) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw broken();
        }
        throw broken();
    }

    private static AwsError broken() {
        return AwsError.validation("the body is not a sequence of signed chunks");
    }
}
