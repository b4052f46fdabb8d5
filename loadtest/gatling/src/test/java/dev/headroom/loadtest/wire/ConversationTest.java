package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Conversation LONG = Conversation.of("prompt-é")
            .withSystem("system-𝄞")
            .withSharedPrefix("prefix-≠")
            .after(List.of(
                    new Conversation.Turn("user-1", "assistant-1"), new Conversation.Turn("user-2", "answer-2")));

    /** A token of every model is at least one byte; 64 tokens are room for a template, and 16 for each further message. */
    @Test
    void theMostTokensAreItsBytesAndRoomForTheTemplate() {
        String texts = "prompt-é" + "system-𝄞" + "prefix-≠" + "user-1assistant-1user-2answer-2";
        int bytes = texts.getBytes(StandardCharsets.UTF_8).length;
        assertThat(LONG.mostTokens()).isEqualTo(bytes + 64 + 5 * 16);
        assertThat(new ConverseBody("é", 10, 5).mostInputTokens()).isEqualTo(2 + 64);
    }

    /** What Llama 3's template adds, by its model card: one token to begin, four around each message and five at the end. */
    @Test
    void theTemplateOfLlamaFitsIntoItsRoom() {
        int messages = 6;
        assertThat(1 + 5 * messages + 4).isLessThan(Conversation.of("x").mostTokens() + 16 * (messages - 1));
    }

    /** Prompts do not get into logs by way of somebody's message. */
    @Test
    void nothingThatIsSaidIsPrinted() {
        for (Object value : List.of(
                LONG,
                LONG.earlier(),
                new ConverseBody(LONG, Inference.of(10, 5), true),
                new InvokeBody(ModelFamily.CLAUDE, LONG, Inference.of(10, 5), true),
                new CountTokensBody(new ConverseBody(LONG, Inference.of(10, 5), true)))) {
            assertThat(value.toString())
                    .doesNotContain("prompt-")
                    .doesNotContain("system-")
                    .doesNotContain("prefix-")
                    .doesNotContain("user-")
                    .doesNotContain("assistant-");
        }
        assertThat(LONG.toString()).isEqualTo("Conversation[2 earlier turns, 56 characters]");
    }

    @Test
    void emptyTextsAreRefused() {
        Conversation fine = Conversation.of("x");
        for (Runnable bad : List.<Runnable>of(
                () -> Conversation.of(""),
                () -> fine.withSystem(""),
                () -> fine.withSharedPrefix(""),
                () -> new Conversation.Turn("", "a"),
                () -> new Conversation.Turn("a", ""))) {
            assertThatThrownBy(bad::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is empty");
        }
    }

    @Test
    void aRequestThatKeepsTextIsTheSameRequest() {
        InvokeBody body = new InvokeBody(ModelFamily.CLAUDE, LONG, Inference.of(10, 5), true);
        BedrockRequest keeping = body.keepingText();
        assertThat(keeping.json()).isEqualTo(body.json());
        assertThat(keeping.operation()).isEqualTo(body.operation());
        assertThat(keeping.headers()).isEqualTo(body.headers());
        assertThat(keeping.maxTokens()).isEqualTo(10);
        assertThat(keeping.mostInputTokens()).isEqualTo(body.mostInputTokens());
    }
}
