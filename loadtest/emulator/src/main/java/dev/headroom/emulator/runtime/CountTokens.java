package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.runtime.dialect.Ask;
import dev.headroom.emulator.runtime.dialect.Dialect;
import java.util.Base64;

/** CountTokens: what a prompt would be charged for. */
final class CountTokens {

    private CountTokens() {}

    /** Counts; refuses a model whose tokens Bedrock does not count, in its words. */
    static Reply answer(JsonNode body, ModelTruth model) {
        if (!model.countsTokens()) {
            throw AwsError.validation("The provided model doesn't support counting tokens.");
        }
        JsonNode input = body.path("input");
        Ask ask;
        if (input.has("converse")) {
            ask = Dialect.converse().read(input.path("converse"));
        } else if (input.has("invokeModel")) {
            ask = Dialect.nativeOf(model)
                    .read(Json.read(decoded(input.path("invokeModel").path("body"))));
        } else {
            throw AwsError.validation("input: must have converse or invokeModel");
        }
        return Reply.json(200, Json.object().put("inputTokens", ask.prompt().tokens()));
    }

    private static byte[] decoded(JsonNode body) {
        try {
            return Base64.getDecoder().decode(body.asText());
        } catch (IllegalArgumentException e) {
            throw AwsError.validation("input.invokeModel.body: must be base64");
        }
    }
}
