package dev.headroom.emulator.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.truth.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One line of a log, schema ModelInvocationLog 1.0. The identity is that of the one caller that an emulator knows.
 */
final class LogRecord {

    private static final String JSON = "application/json";

    private LogRecord() {}

    /**
     * A body in a record.
     *
     * @param inline its bytes; absent where it is elsewhere or not carried
     * @param address the object that holds it; absent where it is inline or not carried
     */
    record Body(Optional<byte[]> inline, Optional<String> address) {

        static final Body NONE = new Body(Optional.empty(), Optional.empty());

        void addTo(ObjectNode json, String side) {
            inline.ifPresent(bytes ->
                    json.putRawValue(side + "BodyJson", new RawValue(new String(bytes, StandardCharsets.UTF_8))));
            address.ifPresent(uri -> json.put(side + "BodyS3Path", uri));
        }
    }

    /**
     * Whether Bedrock logs such a request. Its documentation speaks of invocations of models and not of requests that are
     * refused. Assumed here: what was refused before the model began is not logged; what the model began and failed at
     * is, with an error code.
     */
    static boolean isLogged(Invocation invocation) {
        Invocation.Outcome outcome = invocation.outcome();
        return switch (outcome.status()) {
            case 200, 408, 424, 500 -> true;
            default -> outcome.abandoned();
        };
    }

    static byte[] line(Account account, Invocation invocation, Body input, Body output) {
        Invocation.Call call = invocation.call();
        ObjectNode json = Json.object()
                .put("schemaType", "ModelInvocationLog")
                .put("schemaVersion", "1.0")
                .put(
                        "timestamp",
                        invocation.arrived().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("accountId", account.id());
        json.putObject("identity").put("arn", account.callerArn());
        json.put("region", account.region())
                .put("requestId", invocation.requestId())
                .put("operation", call.operation())
                .put("modelId", call.modelId());
        if (!invocation.outcome().error().isEmpty()) {
            json.put("errorCode", invocation.outcome().error());
        }
        if (!call.metadata().isEmpty()) {
            ObjectNode metadata = json.putObject("requestMetadata");
            call.metadata().keySet().stream()
                    .sorted()
                    .forEach(key -> metadata.put(key, call.metadata().get(key)));
        }
        if (call.modelId().contains(":inference-profile/") || call.modelId().endsWith("." + call.model())) {
            json.put("inferenceRegion", account.region());
        }
        addSides(json, invocation.usage(), input, output);
        return Json.bytes(json);
    }

    private static void addSides(ObjectNode json, Invocation.Usage usage, Body input, Body output) {
        ObjectNode in = json.putObject("input").put("inputContentType", JSON);
        input.addTo(in, "input");
        in.put("inputTokenCount", usage.inputTokens())
                .put("cacheReadInputTokenCount", usage.cacheReadTokens())
                .put("cacheWriteInputTokenCount", usage.cacheWriteTokens());
        ObjectNode out = json.putObject("output").put("outputContentType", JSON);
        output.addTo(out, "output");
        out.put("outputTokenCount", usage.outputTokens());
    }
}
