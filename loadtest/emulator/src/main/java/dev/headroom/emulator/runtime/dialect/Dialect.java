package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a request is worded and how its answer is. */
public interface Dialect {

    /**
     * Reads a request's body.
     *
     * @throws AwsError where it asks for what cannot be
     */
    Ask read(JsonNode body);

    /** The whole answer. */
    ObjectNode whole(Answer answer);

    /** What a stream begins with. */
    List<Event> opening(Start start);

    /** A piece of the answer. */
    Event piece(Piece piece);

    /** What a stream ends with. */
    List<Event> closing(Answer answer);

    /** Whether pieces of the same text are the same event, wherever they stand. */
    default boolean isSteady() {
        return true;
    }

    /**
     * What is known when a stream begins.
     *
     * @param requestId of the request
     * @param model id of the foundation model
     * @param promptTokens tokens of the prompt
     * @param tool the tool that the answer will call
     */
    record Start(String requestId, String model, int promptTokens, Optional<String> tool) {}

    /**
     * A piece of an answer.
     *
     * @param text its text
     * @param tokensSoFar tokens of the answer up to its end
     * @param isTool whether it is part of a tool's input
     */
    record Piece(String text, int tokensSoFar, boolean isTool) {}

    /** The language of Converse. */
    static Dialect converse() {
        return new ConverseDialect();
    }

    /**
     * The language of a model's own bodies.
     *
     * @throws AwsError where the emulator does not speak it
     */
    static Dialect nativeOf(ModelTruth model) {
        String vendor = model.provider().toLowerCase(Locale.ROOT);
        if (vendor.equals("anthropic")) {
            return new ClaudeDialect();
        } else if (vendor.equals("meta")) {
            return new LlamaDialect();
        } else if (vendor.equals("amazon")) {
            return model.id().contains("titan") ? new TitanDialect() : new NovaDialect();
        }
        throw AwsError.validation("InvokeModel bodies of " + model.provider()
                + " are not known to this emulator; use Converse, or a model of Anthropic, Meta or Amazon");
    }
}
