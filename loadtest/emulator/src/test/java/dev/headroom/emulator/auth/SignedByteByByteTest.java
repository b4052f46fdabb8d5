package dev.headroom.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the SDK's own signer signs is believed, and no byte of it can be changed. */
class SignedByteByByteTest {

    private static final Clock NOW = Requests.at("2026-11-25T14:30:00Z");
    private static final byte[] BODY = "{\"text\":\"hello\"}".getBytes(StandardCharsets.UTF_8);

    private final SignatureCheck check = new SignatureCheck(Requests.KEYS, "us-west-2", NOW);

    private static Request signed(Clock clock) {
        return Signed.bySdk(
                clock,
                "POST",
                "/model/us.meta%3A0%2Fa:b/converse?b=2&a=%20x",
                Map.of("Content-Type", List.of("application/json"), "x-amzn-bedrock-trace", List.of("ENABLED")),
                BODY);
    }

    private static Request with(Request request, String name, String value) {
        Headers headers = new Headers();
        request.headers().names().stream()
                .filter(each -> !each.equals(name))
                .forEach(each -> request.headers().all(each).forEach(old -> headers.add(each, old)));
        headers.add(name, value);
        return new Request(request.method(), request.path(), request.query(), headers, request.body());
    }

    private AwsError refusal(Request request) {
        AwsError error = catchThrowableOfType(AwsError.class, () -> check.verified(request, "bedrock"));
        assertThat(error)
                .as(request.method() + " " + request.path() + "?" + request.query())
                .isNotNull();
        assertThat(error.text()).doesNotContain(Requests.ID, Requests.SECRET, Requests.KEYS.apiKey());
        return error;
    }

    private static final String LETTERS = "abcXYZ019-._~";

    private static String text(SplittableRandom random, String more) {
        String alphabet = LETTERS + more;
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    private static Request any(SplittableRandom random) {
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parameters.add(text(random, "") + "=" + text(random, "") + "%2F%20" + text(random, ""));
        }
        String path = "/" + text(random, ":@") + "/x" + text(random, "$:") + "%3A%2F" + text(random, "");
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        byte[] body = new byte[random.nextInt(200)];
        random.nextBytes(body);
        Map<String, List<String>> headers = Map.of(
                "Content-Type", List.of("application/json"),
                "x-amz-target", List.of(text(random, " ,;=").strip() + "."),
                "x-own", List.of(" " + text(random, " ") + "  b"));
        return Signed.bySdk(NOW, random.nextBoolean() ? "POST" : "PUT", path + query, headers, body);
    }

    @Test
    void whatTheSdkSignsIsLetIn() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            Request request = any(random);
            assertThatCode(() -> check.verified(request, "bedrock"))
                    .as(request.path() + "?" + request.query())
                    .doesNotThrowAnyException();
        }
    }

    private static String changed(String text, int at) {
        char c = text.charAt(at);
        return text.substring(0, at) + (c == 'q' || c == 'Q' ? 'w' : 'q') + text.substring(at + 1);
    }

    @Test
    void anyByteThatIsChangedIsRefused() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20; i++) {
            Request request = any(random);
            for (int at = 0; at < request.method().length(); at++) {
                refusal(moved(request, changed(request.method(), at), request.path(), request.query()));
            }
            for (int at = 1; at < request.path().length(); at++) {
                refusal(moved(request, request.method(), changed(request.path(), at), request.query()));
            }
            for (int at = 0; at < request.query().length(); at++) {
                refusal(moved(request, request.method(), request.path(), changed(request.query(), at)));
            }
            changedHeaders(request);
            for (int at = 0; at < request.body().length; at++) {
                byte[] body = request.body().clone();
                body[at] ^= (byte) (1 << random.nextInt(8));
                refusal(new Request(request.method(), request.path(), request.query(), request.headers(), body));
            }
        }
    }

    private static Request moved(Request request, String method, String path, String query) {
        return new Request(method, path, query, request.headers(), request.body());
    }

    /** Every byte of every header but white space at the ends and in a row. */
    private void changedHeaders(Request request) {
        for (String name : request.headers().names()) {
            String value = request.header(name).orElseThrow();
            for (int at = 0; at < value.length(); at++) {
                boolean matters = value.charAt(at) != ' ' && (value.charAt(at) != ',' || !name.equals("authorization"));
                if (matters) {
                    refusal(with(request, name, changed(value, at)));
                }
            }
        }
    }

    @Test
    void fiveMinutesEitherWayAreForgiven() {
        for (String time : List.of("2026-11-25T14:25:00Z", "2026-11-25T14:35:00Z")) {
            assertThatCode(() -> check.verified(signed(Requests.at(time)), "bedrock"))
                    .doesNotThrowAnyException();
        }
        assertThat(refusal(signed(Requests.at("2026-11-25T14:24:59Z"))).text())
                .isEqualTo("Signature expired: 20261125T142459Z is now earlier than 20261125T142500Z"
                        + " (20261125T143000Z - 5 min.)");
        assertThat(refusal(signed(Requests.at("2026-11-25T14:35:01Z"))).text())
                .isEqualTo("Signature not yet current: 20261125T143501Z is still later than 20261125T143500Z"
                        + " (20261125T143000Z + 5 min.)");
    }
}
