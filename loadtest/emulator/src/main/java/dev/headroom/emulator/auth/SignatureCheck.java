package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Request;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks that a request comes from who holds the keys: AWS Signature Version 4 in the Authorization header, or a bearer token where
 * AWS takes one. What a signature must cover: the host and every {@code x-amz-} and {@code x-amzn-bedrock-} header that is there.
 *
 * <p>AWS compares the scope's Region with the endpoint's. One emulator stands for the services of every Region (Price List and STS
 * have but one), so here a Region needs only to look like one. Signatures in the query are not taken.
 */
public final class SignatureCheck {

    private static final String BEARER = "Bearer ";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String CONTENT_HASH = "x-amz-content-sha256";

    private final Keys keys;
    private final Clock clock;

    /** Lets in who knows {@code keys}; {@code clock} is that of life, by which clients sign. */
    public SignatureCheck(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks.
     *
     * @param signingName the service's name, as in {@code bedrock}
     * @return the request with its true body: without the chunks' frames where it was sent in signed chunks
     * @throws AwsError 403 where the signature or the token does not hold; it never names either
     */
    public Request verify(Request request, String signingName) {
        List<String> headers = request.headers().all("authorization");
        if (headers.isEmpty()) {
            throw AuthErrors.missing();
        }
        if (headers.size() > 1) {
            throw AuthErrors.incomplete("There must be one Authorization header.");
        }
        String header = headers.get(0);
        if (header.startsWith(BEARER) && signingName.equals("bedrock")) {
            return bearer(request, header.substring(BEARER.length()).strip());
        }
        return signed(request, Authorization.parse(header), signingName);
    }

    private Request bearer(Request request, String token) {
        if (!Hashes.same(token, keys.bearerToken())) {
            throw AuthErrors.badBearer();
        }
        return request;
    }

    private Request signed(Request request, Authorization authorization, String signingName) {
        SigningTime time = SigningTime.of(request);
        Scope scope = authorization.scope();
        boolean known = Hashes.same(scope.accessKeyId(), keys.accessKeyId());
        if (!known || request.header("x-amz-security-token").isPresent()) {
            throw AuthErrors.unknownKey();
        }
        scope.check(signingName, time.iso());
        time.check(clock.instant());
        requireSigned(request, authorization.signedHeaders());
        return matched(request, authorization, time.iso());
    }

    private static void requireSigned(Request request, List<String> signed) {
        if (!signed.contains("host")) {
            throw AuthErrors.signature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        for (String name : request.headers().names()) {
            boolean matters = name.startsWith("x-amz-") || name.startsWith("x-amzn-bedrock-");
            if (matters && !signed.contains(name)) {
                throw AuthErrors.signature(
                        "'" + name.toLowerCase(Locale.ROOT) + "' must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
    }

    private Request matched(Request request, Authorization authorization, String isoDate) {
        Scope scope = authorization.scope();
        byte[] key = scope.signingKey(keys.secretAccessKey());
        String canonical = CanonicalRequest.text(request, authorization.signedHeaders(), payloadHash(request));
        String toSign = String.join("\n", Authorization.ALGORITHM, isoDate, scope.text(), Hashes.sha256(canonical));
        if (!Hashes.same(Hashes.hexHmac(key, toSign), authorization.signature())) {
            throw AuthErrors.mismatch();
        }
        if (request.header(CONTENT_HASH).filter(ChunkedBody.PAYLOAD::equals).isEmpty()) {
            return request;
        }
        byte[] body = new ChunkedBody(request.body(), key, isoDate, scope.text()).verified(authorization.signature());
        checkLength(request, body.length);
        return new Request(request.method(), request.path(), request.query(), request.headers(), body);
    }

    private static String payloadHash(Request request) {
        Optional<String> stated = request.header(CONTENT_HASH);
        if (stated.filter(text -> text.equals(UNSIGNED) || text.equals(ChunkedBody.PAYLOAD))
                .isPresent()) {
            return stated.get();
        }
        String actual = Hashes.sha256(request.body());
        if (stated.isPresent() && !Hashes.same(stated.get(), actual)) {
            throw AuthErrors.mismatch();
        }
        return actual;
    }

    private static void checkLength(Request request, int length) {
        Optional<String> stated = request.header("x-amz-decoded-content-length");
        if (stated.isPresent() && !stated.get().equals(Integer.toString(length))) {
            throw AuthErrors.signature("x-amz-decoded-content-length is not the length of the chunks.");
        }
    }
}
