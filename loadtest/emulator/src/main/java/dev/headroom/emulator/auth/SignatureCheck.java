package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Request;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Believes a request that is signed with the right key, newly, for the right service; or that carries the right API key. */
public final class SignatureCheck {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final int DAY_LENGTH = 8;
    private static final String BEARER = "Bearer ";
    private static final String STREAMING = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String METADATA = "x-amzn-bedrock-request-metadata";

    private final Keys keys;
    private final String region;
    private final Clock life;

    /** A check for one Region by the clock of life: callers sign with theirs, however fast an emulator's runs. */
    public SignatureCheck(Keys keys, String region, Clock life) {
        this.keys = keys;
        this.region = region;
        this.life = life;
    }

    /**
     * The request, with a body that is signed in chunks put together.
     *
     * @param service whose request it is, by its signing name
     * @throws AwsError 403 where the caller is not believed
     */
    public Request verified(Request request, String service) {
        return verified(request, service, Optional.of(region));
    }

    /**
     * The request to a service that is there for all Regions: it may be signed for any.
     *
     * @throws AwsError 403 where the caller is not believed
     */
    public Request verifiedOfAnyRegion(Request request, String service) {
        return verified(request, service, Optional.empty());
    }

    private Request verified(Request request, String service, Optional<String> only) {
        String header = request.header("authorization").orElseThrow(Refusals::missing);
        if (header.startsWith(BEARER)) {
            boolean holds = service.equals("bedrock")
                    && !keys.apiKey().isBlank()
                    && Hashes.same(
                            keys.apiKey(), header.substring(BEARER.length()).strip());
            if (!holds) {
                throw Refusals.apiKey();
            }
            return request;
        } else if (!header.startsWith(Credential.ALGORITHM)) {
            throw Refusals.missing();
        }
        Credential credential = Credential.parse(header);
        isScoped(credential, service, only);
        return verified(request, credential);
    }

    private void isScoped(Credential credential, String service, Optional<String> only) {
        if (!credential.accessKeyId().equals(keys.accessKeyId())) {
            throw Refusals.unknownKey();
        }
        if (!credential.service().equals(service)) {
            throw Refusals.invalid("Credential should be scoped to correct service: '" + service + "'.");
        }
        String signed = credential.region();
        if (!REGION.matcher(signed).matches()) {
            throw Refusals.invalid("Credential should be scoped to a valid region.");
        }
        if (!only.orElse(signed).equals(signed)) {
            throw Refusals.invalid("Credential should be scoped to a valid region, not '" + signed
                    + "'. This account's is " + region + ".");
        }
    }

    private Request verified(Request request, Credential credential) {
        String date = request.header("x-amz-date").orElseThrow(() -> Refusals.invalid("x-amz-date is missing."));
        isNew(date, credential);
        coversEnough(request, credential.signedHeaders());
        byte[] key = credential.signingKey(keys.secretAccessKey());
        String payload = payloadHash(request);
        String canonical = CanonicalRequest.of(request, credential, payload);
        String toSign = String.join("\n", Credential.ALGORITHM, date, credential.scope(), Hashes.sha256(canonical));
        String signature = HexFormat.of().formatHex(Hashes.hmac(key, toSign));
        if (!Hashes.same(signature, credential.signature())) {
            throw Refusals.mismatch();
        }
        return payload.equals(STREAMING)
                ? unframed(request, new SignedChunks(key, date, credential.scope()).decoded(request.body(), signature))
                : request;
    }

    private static Request unframed(Request request, byte[] body) {
        String stated = request.header("x-amz-decoded-content-length").orElse("");
        if (!stated.isEmpty() && !stated.equals(Integer.toString(body.length))) {
            throw Refusals.invalid("x-amz-decoded-content-length must be " + body.length + ", the chunks' length.");
        }
        return request.with(body);
    }

    private void isNew(String date, Credential credential) {
        Instant signed;
        try {
            signed = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Refusals.invalid("x-amz-date must have the form YYYYMMDDTHHMMSSZ.");
        }
        if (credential.date().length() != DAY_LENGTH || !date.startsWith(credential.date())) {
            throw Refusals.invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date.");
        }
        Instant now = life.instant();
        if (signed.isBefore(now.minus(SKEW))) {
            throw Refusals.invalid("Signature expired: " + date + " is now earlier than " + text(now.minus(SKEW)) + " ("
                    + text(now) + " - 5 min.)");
        } else if (signed.isAfter(now.plus(SKEW))) {
            throw Refusals.invalid("Signature not yet current: " + date + " is still later than " + text(now.plus(SKEW))
                    + " (" + text(now) + " + 5 min.)");
        }
    }

    private static String text(Instant instant) {
        return DATE.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Host, which is {@code :authority} in HTTP/2, and whatever AWS reads must be signed, or somebody on the way could change it. */
    private static void coversEnough(Request request, List<String> signed) {
        if (!signed.contains("host") && !signed.contains(CanonicalRequest.AUTHORITY)) {
            throw Refusals.invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        List<String> unsigned = request.headers().names().stream()
                .filter(name -> name.startsWith("x-amz-") || name.equals(METADATA))
                .filter(name -> !signed.contains(name))
                .toList();
        if (!unsigned.isEmpty()) {
            throw Refusals.invalid("SignedHeaders must name " + String.join(", ", unsigned) + ".");
        }
    }

    private static String payloadHash(Request request) {
        String actual = Hashes.sha256(request.body());
        String said = request.header("x-amz-content-sha256").orElse(actual);
        boolean fits = said.equals(UNSIGNED) || said.equals(STREAMING) || Hashes.same(said, actual);
        if (!fits) {
            throw Refusals.invalid("The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        return said;
    }
}
