package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.wire.Inference;
import dev.headroom.loadtest.wire.ModelFamily;
import dev.headroom.loadtest.wire.Operation;
import dev.headroom.loadtest.wire.ServiceTier;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says a request, piece by piece. Texts are Gatling's expressions, as in {@code "#{question}"}, or functions of the session. */
public final class BedrockRequestBuilder implements ActionBuilder {

    private final String name;
    private final RequestSpec spec;
    private final List<BedrockCheck<?>> checks;

    private BedrockRequestBuilder(String name, RequestSpec spec, List<BedrockCheck<?>> checks) {
        this.name = name;
        this.spec = spec;
        this.checks = List.copyOf(checks);
    }

    static BedrockRequestBuilder of(String name, Operation operation) {
        return new BedrockRequestBuilder(name, RequestSpec.of(operation), List.of());
    }

    private BedrockRequestBuilder with(RequestSpec other) {
        return new BedrockRequestBuilder(name, other, checks);
    }

    /** What the user says. */
    public BedrockRequestBuilder prompt(String expression) {
        return with(spec.withPrompt(Texts.of(expression)));
    }

    /** What the user says. */
    public BedrockRequestBuilder prompt(Function<Session, String> text) {
        return with(spec.withPrompt(text));
    }

    /** How the model should behave. */
    public BedrockRequestBuilder system(String expression) {
        return with(spec.withSystem(Texts.of(expression)));
    }

    /** Text ahead of the prompt that many requests share, with a cache point behind it. */
    public BedrockRequestBuilder sharedPrefix(String expression) {
        return with(spec.withSharedPrefix(Texts.of(expression)));
    }

    /**
     * Goes on with a conversation: what the virtual user asked and was answered under this name before is sent along, and this
     * question and its answer are added to it. Answers are kept in the session for that, and shown nowhere.
     */
    public BedrockRequestBuilder inConversation(String conversation) {
        return with(spec.withConversation(conversation));
    }

    /** The most tokens that the answer may have; it is what is reserved, of the quota and of the budget. Must be said. */
    public BedrockRequestBuilder maxTokens(int tokens) {
        return with(spec.withInference(Inference.of(tokens, tokens)));
    }

    /** The length that the answer should have, which only emulators obey; as long as it may be where it is not said. */
    public BedrockRequestBuilder outputTokens(int tokens) {
        Inference inference = spec.inference();
        return with(spec.withInference(
                new Inference(inference.maxTokens(), tokens, inference.thinkingTokens(), inference.tier())));
    }

    /** The most tokens that Claude may think. */
    public BedrockRequestBuilder thinking(int tokens) {
        return with(spec.withInference(spec.inference().thinking(tokens)));
    }

    /** The service tier. */
    public BedrockRequestBuilder tier(ServiceTier tier) {
        return with(spec.withInference(spec.inference().in(tier)));
    }

    /** Whose words an invocation of a provisioned model speaks, whose ARN does not say it. */
    public BedrockRequestBuilder family(ModelFamily family) {
        return with(spec.withFamily(family));
    }

    /** Adds checks. */
    public BedrockRequestBuilder check(BedrockCheck<?>... more) {
        List<BedrockCheck<?>> all = new ArrayList<>(checks);
        all.addAll(List.of(more));
        return new BedrockRequestBuilder(name, spec, all);
    }

    @Override
    public io.gatling.core.action.builder.ActionBuilder asScala() {
        return new RequestAction.Builder(name, new SpecifiedRequest(spec, checks)).asScala();
    }
}
