package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.loadtest.wire.Operation;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static Target at(String uri) {
        return new Target("somewhere", URI.create(uri), new BearerAuth("key"));
    }

    @Test
    void aModelIdOrArnIsOnePathSegment() {
        assertThat(at("http://127.0.0.1:4566").address("meta.llama3-1-8b-instruct-v1:0", Operation.CONVERSE_STREAM))
                .hasToString("http://127.0.0.1:4566/model/meta.llama3-1-8b-instruct-v1%3A0/converse-stream");
        assertThat(at("https://example.com")
                        .address("arn:aws:bedrock:r:1:provisioned-model/ab", Operation.CONVERSE_STREAM)
                        .getRawPath())
                .isEqualTo("/model/arn%3Aaws%3Abedrock%3Ar%3A1%3Aprovisioned-model%2Fab/converse-stream");
    }

    @Test
    void aPortIsTheSchemesOwnWhereNoneIsNamed() {
        assertThat(at("https://example.com").port()).isEqualTo(443);
        assertThat(at("http://example.com").port()).isEqualTo(80);
        assertThat(at("http://example.com:81").port()).isEqualTo(81);
    }

    /** The signature covers the host without a port that is the scheme's own, so it must be sent so. */
    @Test
    void theHostIsSentAsItIsSigned() {
        assertThat(at("https://example.com").hostHeader()).isEqualTo("example.com");
        assertThat(at("https://example.com:443").hostHeader()).isEqualTo("example.com");
        assertThat(at("http://example.com:80").hostHeader()).isEqualTo("example.com");
        assertThat(at("https://example.com:80").hostHeader()).isEqualTo("example.com:80");
        assertThat(at("http://127.0.0.1:4566").hostHeader()).isEqualTo("127.0.0.1:4566");
    }

    @Test
    void http2IsSpokenWithTlsWhereThereIsAnyAndWithoutWhereThereIsNone() {
        assertThat(at("https://example.com").overHttp2().link().version()).isEqualTo(HttpVersion.H2);
        assertThat(at("http://example.com").overHttp2().link().version()).isEqualTo(HttpVersion.H2C);
    }

    @Test
    void aSlashAtTheEndSaysNothing() {
        assertThat(at("http://example.com/").address("m", Operation.CONVERSE_STREAM))
                .hasToString("http://example.com/model/m/converse-stream");
    }

    /** None of these would be sent, so none is taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/proxy",
                "https://example.com?a=b",
                "https://example.com/#a",
                "https://user:secret@example.com"
            })
    void partsThatWouldBeDroppedAreRefused(String uri) {
        assertThatThrownBy(() -> at(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no path, query or user")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "ftp://example.com", "http:///nowhere", "mailto:a@b"})
    void whatIsNoWebAddressIsRefused(String uri) {
        assertThatThrownBy(() -> at(uri)).hasMessageContaining(uri).hasMessageContaining("must be a URL");
    }

    @Test
    void anApiKeyIsSentAsABearerToken() {
        assertThat(new BearerAuth("abc").headers(URI.create("http://x"), Map.of(), new byte[0]))
                .containsEntry("Authorization", "Bearer abc");
        assertThatThrownBy(() -> new BearerAuth(" ")).hasMessageContaining("API key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com:0", "http://example.com:65536"})
    void aPortThatCannotBeIsRefused(String uri) {
        assertThatThrownBy(() -> at(uri)).hasMessageContaining("port of the target");
    }
}
