package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.profile.ModelTruth;
import java.time.Instant;
import java.util.Optional;

/**
 * An inference profile: a system's, or one that somebody made of a model or of a system's.
 *
 * @param arn its ARN
 * @param name its name
 * @param description what it is for; absent where nobody said
 * @param model the foundation model behind it
 * @param modelArn that model's ARN
 * @param created when; absent for a system's
 */
record InferenceProfile(
        String arn,
        String name,
        Optional<String> description,
        ModelTruth model,
        String modelArn,
        Optional<Instant> created) {

    /** Whose it is, by the API's name. */
    enum Type {
        SYSTEM_DEFINED,
        APPLICATION
    }

    Type type() {
        return created.isPresent() ? Type.APPLICATION : Type.SYSTEM_DEFINED;
    }

    String id() {
        return arn.substring(arn.indexOf('/') + 1);
    }

    /** Sorts a system's first. */
    String sortKey() {
        return (type() == Type.SYSTEM_DEFINED ? "0 " : "1 ") + id();
    }

    boolean isNamed(String idOrArn) {
        return idOrArn.equals(arn) || idOrArn.equals(id());
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("inferenceProfileName", name)
                .put("inferenceProfileArn", arn)
                .put("inferenceProfileId", id())
                .put("status", "ACTIVE")
                .put("type", type().name());
        json.putArray("models").addObject().put("modelArn", modelArn);
        description.ifPresent(text -> json.put("description", text));
        created.ifPresent(time -> json.put("createdAt", time.toString()).put("updatedAt", time.toString()));
        return json;
    }
}
