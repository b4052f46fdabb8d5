package dev.headroom.loadtest.wire;

import dev.headroom.planner.quantity.Require;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An InvokeModel request, in the words of a family of models.
 *
 * @param family whose words; {@link ModelFamily#of} knows that of a model
 * @param conversation what it says
 * @param inference how its answer should be made
 * @param isStreamed whether the answer comes as it is made
 */
public record InvokeBody(ModelFamily family, Conversation conversation, Inference inference, boolean isStreamed)
        implements InferenceRequest {

    /** @throws IllegalArgumentException where the family has no words for the shared prefix or the thinking */
    public InvokeBody {
        Require.that(
                conversation.sharedPrefix().isEmpty() || family.words().hasCachePoints(),
                family + " has no cache points; leave out the shared prefix");
        Require.that(
                inference.thinkingTokens().isEmpty() || family.words().canThink(),
                family + " cannot be told how much to think; leave out the thinking tokens");
    }

    @Override
    public Operation operation() {
        return isStreamed ? Operation.INVOKE_MODEL_STREAM : Operation.INVOKE_MODEL;
    }

    @Override
    public int mostInputTokens() {
        return conversation.mostTokens();
    }

    /** What Converse says in its body. */
    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put("x-amzn-bedrock-request-metadata", metadata());
        inference.tier().ifPresent(tier -> headers.put("x-amzn-bedrock-service-tier", tier.wireName()));
        return headers;
    }

    private String metadata() {
        byte[] json = JsonBytes.of(
                64, fields -> fields.writeStringField(OUTPUT_TOKENS_KEY, Integer.toString(inference.outputTokens())));
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public AnswerReader answer(boolean keepsText) {
        return isStreamed
                ? StreamAnswer.ofInvoke(family.words(), keepsText)
                : WholeAnswer.ofInvoke(family.words(), keepsText);
    }

    @Override
    public byte[] json() {
        return JsonBytes.of(
                conversation.mostTokens() + 256, json -> family.words().write(json, conversation, inference));
    }
}
