package dev.headroom.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestKindTest {

    private static final TokenCount INPUT = new TokenCount.Fixed(1000);

    private static RequestKind kind(TokenCount output, MaxTokens most) {
        return new RequestKind(1, INPUT, output, most);
    }

    @Test
    void maxTokensThatCutHalfOfTheAnswersAreRefused() {
        MaxTokens hundred = new MaxTokens.Fixed(100);
        assertThatThrownBy(() -> kind(new TokenCount.Fixed(101), hundred))
                .hasMessageContaining("maxTokens is below 101");
        assertThatThrownBy(() -> kind(new TokenCount.Lognormal(101, 300), hundred))
                .hasMessageContaining("maxTokens");
    }

    @Test
    void aLongestFewMayBeCut() {
        MaxTokens hundred = new MaxTokens.Fixed(100);
        assertThatCode(() -> kind(new TokenCount.Fixed(100), hundred)).doesNotThrowAnyException();
        assertThatCode(() -> kind(new TokenCount.Lognormal(100, 300), hundred)).doesNotThrowAnyException();
        assertThatCode(() -> kind(new TokenCount.Lognormal(100, 300), new MaxTokens.OutputTimes(1)))
                .doesNotThrowAnyException();
    }
}
