package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.wire.BedrockRequest;
import dev.headroom.loadtest.wire.Conversation;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.wire.CountTokensBody;
import dev.headroom.loadtest.wire.Inference;
import dev.headroom.loadtest.wire.InvokeBody;
import dev.headroom.loadtest.wire.ModelFamily;
import dev.headroom.loadtest.wire.Operation;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request of a simulation says, before its session is known.
 *
 * @param operation what it does
 * @param texts what it says
 * @param said how its answer should be made, where that was said
 * @param family whose words it speaks, where the model's id does not say it
 * @param conversation the session attribute of the conversation that it goes on with
 */
record RequestSpec(
        Operation operation,
        Words texts,
        Optional<Inference> said,
        Optional<ModelFamily> family,
        Optional<String> conversation) {

    /** The texts of a request. */
    record Words(
            Optional<Function<Session, String>> prompt,
            Optional<Function<Session, String>> system,
            Optional<Function<Session, String>> sharedPrefix) {}

    static RequestSpec of(Operation operation) {
        Words none = new Words(Optional.empty(), Optional.empty(), Optional.empty());
        return new RequestSpec(operation, none, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private RequestSpec with(Words other) {
        return new RequestSpec(operation, other, said, family, conversation);
    }

    RequestSpec withPrompt(Function<Session, String> text) {
        return with(new Words(Optional.of(text), texts.system(), texts.sharedPrefix()));
    }

    RequestSpec withSystem(Function<Session, String> text) {
        return with(new Words(texts.prompt(), Optional.of(text), texts.sharedPrefix()));
    }

    RequestSpec withSharedPrefix(Function<Session, String> text) {
        return with(new Words(texts.prompt(), texts.system(), Optional.of(text)));
    }

    RequestSpec withInference(Inference inference) {
        return new RequestSpec(operation, texts, Optional.of(inference), family, conversation);
    }

    RequestSpec withFamily(ModelFamily other) {
        return new RequestSpec(operation, texts, said, Optional.of(other), conversation);
    }

    RequestSpec withConversation(String attribute) {
        return new RequestSpec(operation, texts, said, family, Optional.of(attribute));
    }

    /** @throws IllegalArgumentException where maxTokens was not said */
    Inference inference() {
        return said.orElseThrow(() -> new IllegalArgumentException(
                "a request has no maxTokens; say maxTokens(...) first: it is what the budget reserves"));
    }

    /** @throws IllegalArgumentException where there is no prompt, or the model's family is needed and not known */
    BedrockRequest request(Session session, String modelId, List<Conversation.Turn> earlier) {
        String prompt = texts.prompt()
                .orElseThrow(() -> new IllegalArgumentException("a request has no prompt; say prompt(...)"))
                .apply(session);
        Conversation says = new Conversation(
                texts.system().map(text -> text.apply(session)),
                texts.sharedPrefix().map(text -> text.apply(session)),
                earlier,
                prompt);
        return switch (operation) {
            case CONVERSE -> new ConverseBody(says, inference(), false);
            case CONVERSE_STREAM -> new ConverseBody(says, inference(), true);
            case INVOKE_MODEL -> new InvokeBody(familyOf(modelId), says, inference(), false);
            case INVOKE_MODEL_STREAM -> new InvokeBody(familyOf(modelId), says, inference(), true);
            case COUNT_TOKENS -> new CountTokensBody(new ConverseBody(says, said.orElse(Inference.of(1, 1)), false));
        };
    }

    private ModelFamily familyOf(String modelId) {
        return family.orElseGet(() -> ModelFamily.of(modelId));
    }
}
