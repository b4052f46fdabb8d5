package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static Target at(String uri) {
        return new Target("somewhere", URI.create(uri), new BearerAuth("key"));
    }

    @Test
    void aModelIdOrArnIsOnePathSegment() {
        assertThat(at("http://127.0.0.1:4566").converseStream("meta.llama3-1-8b-instruct-v1:0"))
                .hasToString("http://127.0.0.1:4566/model/meta.llama3-1-8b-instruct-v1%3A0/converse-stream");
        assertThat(at("https://example.com")
                        .converseStream("arn:aws:bedrock:r:1:provisioned-model/ab")
                        .getRawPath())
                .isEqualTo("/model/arn%3Aaws%3Abedrock%3Ar%3A1%3Aprovisioned-model%2Fab/converse-stream");
    }

    @Test
    void aPortIsTheSchemesOwnWhereNoneIsNamed() {
        assertThat(at("https://example.com").port()).isEqualTo(443);
        assertThat(at("http://example.com").port()).isEqualTo(80);
        assertThat(at("http://example.com:81").port()).isEqualTo(81);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "ftp://example.com", "http:///nowhere", "mailto:a@b"})
    void whatIsNoWebAddressIsRefused(String uri) {
        assertThatThrownBy(() -> at(uri)).hasMessageContaining(uri).hasMessageContaining("must be a URL");
    }

    @Test
    void anApiKeyIsSentAsABearerToken() {
        assertThat(new BearerAuth("abc").headers(URI.create("http://x"), new byte[0]))
                .containsEntry("Authorization", "Bearer abc");
        assertThatThrownBy(() -> new BearerAuth(" ")).hasMessageContaining("API key");
    }
}
