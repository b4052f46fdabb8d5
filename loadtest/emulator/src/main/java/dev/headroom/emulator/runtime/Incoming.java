package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.control.Target;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.runtime.dialect.Answer;
import dev.headroom.emulator.runtime.dialect.Ask;
import dev.headroom.emulator.truth.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as far as it has been read, so that a refusal at any point can say what it was about. */
final class Incoming {

    private static final Set<String> TIERS = Set.of("default", "priority", "flex", "reserved");
    private static final Set<String> LATENCIES = Set.of("standard", "optimized");
    private static final int MOST_METADATA = 16;
    private static final int LONGEST_METADATA = 256;

    private final Request request;
    private @Nullable Target target;
    private @Nullable Ask ask;
    private Map<String, String> metadata = Map.of();
    private Answer.Serving serving = new Answer.Serving("default", Optional.empty());

    Incoming(Request request) {
        this.request = request;
    }

    Request request() {
        return request;
    }

    Operation operation() {
        Optional<Operation> operation =
                Operation.of(request.path().substring(request.path().lastIndexOf('/') + 1));
        if (!request.method().equals("POST") || operation.isEmpty()) {
            throw AwsError.of(404, "UnknownOperationException", "no such operation");
        }
        return operation.get();
    }

    /** The model's id or ARN; an ARN's slashes may come encoded or plain. */
    String modelId() {
        List<String> segments = request.segments();
        return segments.size() < 3 ? "" : String.join("/", segments.subList(1, segments.size() - 1));
    }

    void found(Target found) {
        target = found;
    }

    void read(JsonNode body, Ask read) {
        ask = read;
        boolean isNative = operation().isNative();
        metadata = metadata(isNative ? header("X-Amzn-Bedrock-Request-Metadata") : body.path("requestMetadata"));
        serving = isNative
                ? serving(
                        request.header("X-Amzn-Bedrock-Service-Tier"),
                        request.header("X-Amzn-Bedrock-PerformanceConfig-Latency"))
                : serving(text(body.at("/serviceTier/type")), text(body.at("/performanceConfig/latency")));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** The tier that serves is never a reservation, which cannot be bought here. */
    private static Answer.Serving serving(Optional<String> tier, Optional<String> latency) {
        String wanted = tier.orElse("default");
        if (!TIERS.contains(wanted)) {
            throw AwsError.validation("serviceTier.type: must be one of default, priority, flex, reserved");
        }
        if (!LATENCIES.contains(latency.orElse("standard"))) {
            throw AwsError.validation("performanceConfig.latency: must be standard or optimized");
        }
        return new Answer.Serving(wanted.equals("reserved") ? "default" : wanted, latency);
    }

    Answer.Serving serving() {
        return serving;
    }

    private JsonNode header(String name) {
        return Json.read(request.header(name).orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> metadata(JsonNode json) {
        Map<String, String> metadata = new TreeMap<>();
        json.properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
        boolean fits = metadata.size() <= MOST_METADATA
                && metadata.entrySet().stream()
                        .allMatch(entry -> entry.getKey().length() <= LONGEST_METADATA
                                && entry.getValue().length() <= LONGEST_METADATA);
        if (!fits) {
            throw AwsError.validation("requestMetadata: must have at most 16 entries of at most 256 characters");
        }
        return metadata;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    /** What is known of the call so far. */
    Invocation.Call call() {
        Target found = target;
        Ask read = ask;
        return new Invocation.Call(
                Operation.of(request.path().substring(request.path().lastIndexOf('/') + 1))
                        .map(Operation::title)
                        .orElse(""),
                modelId(),
                found == null ? "" : found.model().id(),
                found != null && found.purchase().isPresent(),
                read == null ? 0 : read.prompt().tokens(),
                read == null
                        ? 0
                        : read.maxTokens()
                                .orElse(found == null ? 0 : found.model().maxOutputTokens()),
                serving.tier(),
                metadata);
    }
}
