package dev.headroom.cli.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.headroom.emulator.profile.LatencyTruth;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.replay.ServingPace;
import dev.headroom.planner.verify.UnitDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A model file of the emulator made smaller: each unit and the quotas carry the share {@code scale}, a stream adds to latency as much more,
 * so that as small a load meets what the whole load would meet. The account may buy what a plan buys.
 */
final class ScaledModel {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final int MOST_UNITS = 1000;

    private final Profile profile;
    private final ModelTruth model;

    private ScaledModel(Profile profile, ModelTruth model) {
        this.profile = profile;
        this.model = model;
    }

    /** @throws IllegalArgumentException where the file does not serve the model */
    static ScaledModel of(String nameOrFile, String modelId) {
        Profile profile = Profile.named(nameOrFile);
        ModelTruth model = profile.models().stream()
                .filter(one -> one.id().equals(modelId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the emulator's model file " + nameOrFile
                        + " does not serve " + modelId + "; give one that does with --model, or another --target"));
        return new ScaledModel(profile, model);
    }

    /** How long an allowance may be saved up, in seconds. */
    double bucketSeconds() {
        return profile.bucketSeconds();
    }

    /** How the emulator's units let requests in at a scale, by the file; empty where it has no units of the model. */
    Optional<UnitDoor> unitDoor(double bucketSeconds, double scale) {
        Duration length = Duration.ofNanos(Math.round(1e9 * bucketSeconds));
        return model.unit()
                .map(unit -> new UnitDoor.AsServed(
                        length,
                        pace(unit.latency(), model.output().tokensPerEvent()).perStream(1 / scale)));
    }

    /** Without its noise. */
    private static ServingPace pace(LatencyTruth law, int tokensAtOnce) {
        return new ServingPace(
                new ServingPace.First(
                        law.baseMillis() / 1e3,
                        law.freeInputTokens(),
                        law.perInputTokenMillis() / 1e3,
                        law.contention()),
                law.interTokenMillis() / 1e3,
                law.interTokenMillisPerStream() / 1e3,
                law.interTokenMillisPerStreamSquared() / 1e3,
                tokensAtOnce);
    }

    /** Writes the model at a scale, for {@code emulator --model}. */
    void write(Path file, double scale) {
        ObjectNode tree = MAPPER.valueToTree(profile);
        ObjectNode provisioning = (ObjectNode) tree.get("provisioning");
        provisioning.put("unitsPerPurchase", MOST_UNITS).put("noCommitmentUnits", MOST_UNITS);
        for (JsonNode one : (ArrayNode) tree.get("models")) {
            if (one.get("id").asText().equals(model.id())) {
                scale((ObjectNode) one.get("onDemand"), scale);
                if (one.has("unit")) {
                    scale((ObjectNode) one.get("unit"), scale);
                }
            }
        }
        try {
            Files.writeString(file, MAPPER.writeValueAsString(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("the emulator's model cannot be written to " + file, e);
        }
    }

    private static void scale(ObjectNode door, double scale) {
        for (String rate : new String[] {
            "requestsPerMinute", "tokensPerMinute", "tokensPerDay", "inputTokensPerMinute", "outputTokensPerMinute"
        }) {
            times(door, rate, scale);
        }
        ObjectNode places = (ObjectNode) door.get("places");
        for (String room : new String[] {"streams", "kvTokens", "queue"}) {
            times(places, room, scale);
        }
        ObjectNode latency = (ObjectNode) door.get("latency");
        times(latency, "contention", 1 / scale);
        times(latency, "interTokenMillisPerStream", 1 / scale);
        times(latency, "interTokenMillisPerStreamSquared", 1 / (scale * scale));
    }

    private static void times(ObjectNode parent, String key, double factor) {
        JsonNode value = parent.get(key);
        if (value != null) {
            double scaled = value.asDouble() * factor;
            if (value.isIntegralNumber()) {
                parent.put(key, Math.max(1, Math.round(scaled)));
            } else {
                parent.put(key, scaled);
            }
        }
    }
}
