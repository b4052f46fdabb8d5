package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.List;
import java.util.Set;

/** Put, get and delete of the configuration of invocation logging. */
final class LoggingApi implements Resource {

    private static final String ROOT = "logging";

    private final LoggingSettings settings;

    LoggingApi(LoggingSettings settings) {
        this.settings = settings;
    }

    @Override
    public Set<String> roots() {
        return Set.of(ROOT);
    }

    @Override
    public Reply answer(Request request, List<String> path) {
        if (!path.equals(List.of(ROOT, "modelinvocations"))) {
            throw Resource.unknown(request);
        }
        ObjectNode json = Json.object();
        switch (request.method()) {
            case "PUT" ->
                settings.put(LoggingConfiguration.of(Fields.body(request).path("loggingConfig")));
            case "DELETE" -> settings.delete();
            case "GET" -> settings.current().ifPresent(held -> json.set("loggingConfig", held.json()));
            default -> throw Resource.unknown(request);
        }
        return Reply.json(200, json);
    }
}
