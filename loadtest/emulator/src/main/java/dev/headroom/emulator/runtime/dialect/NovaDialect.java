package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Amazon Nova: Converse's words, each event wrapped in its own name. */
final class NovaDialect implements Dialect {

    private final Dialect converse = new ConverseDialect();

    @Override
    public Ask read(JsonNode body) {
        Ask ask = converse.read(body);
        JsonNode older = body.path("inferenceConfig").path("max_new_tokens");
        OptionalInt limit =
                ask.maxTokens().isPresent() ? ask.maxTokens() : Fields.limit(older, "inferenceConfig.max_new_tokens");
        return new Ask(ask.prompt(), limit, ask.stopSequences(), ask.tool());
    }

    @Override
    public ObjectNode whole(Answer answer) {
        ObjectNode json = converse.whole(answer);
        json.remove(List.of("metrics", "serviceTier", "performanceConfig"));
        return json;
    }

    private static Event wrapped(Event event) {
        ObjectNode json = Json.object();
        json.set(event.type(), event.json());
        return Event.chunk(json);
    }

    @Override
    public List<Event> opening(Start start) {
        return converse.opening(start).stream().map(NovaDialect::wrapped).toList();
    }

    @Override
    public Event piece(Piece piece) {
        return wrapped(converse.piece(piece));
    }

    @Override
    public List<Event> closing(Answer answer) {
        List<Event> events = new ArrayList<>(
                converse.closing(answer).stream().map(NovaDialect::wrapped).toList());
        Event last = events.get(events.size() - 1);
        last.json().withObject("/metadata").remove(List.of("serviceTier", "performanceConfig"));
        Fields.withMetrics(last.json(), answer);
        return events;
    }
}
