package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.util.List;

/** Create, get, list and delete of provisioned throughput. */
public final class ControlPlane implements Service {

    private static final String ONE = "provisioned-model-throughput";
    private static final String MANY = "provisioned-model-throughputs";
    private static final int MOST_RESULTS = 1000;

    private final Purchases purchases;

    /** A plane over what was bought. */
    public ControlPlane(Purchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public String signingName() {
        return "bedrock";
    }

    @Override
    public boolean owns(Request request) {
        return request.path().startsWith("/" + ONE);
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return Reply.error(error);
    }

    @Override
    public Reply answer(Request request) {
        List<String> path = request.segments();
        String id = path.size() > 1 ? path.get(1) : "";
        return switch (request.method() + " " + path.get(0)) {
            case "POST " + ONE -> Reply.json(201, created(request));
            case "GET " + MANY -> Reply.json(200, list(request));
            case "GET " + ONE -> Reply.json(200, purchases.named(id).json(purchases.now()));
            case "DELETE " + ONE -> {
                purchases.delete(id);
                yield Reply.json(200, Json.object());
            }
            default ->
                throw AwsError.validation(request.method() + " " + request.path() + " is not served by this emulator");
        };
    }

    private ObjectNode created(Request request) {
        return Json.object()
                .put(
                        "provisionedModelArn",
                        purchases.create(Json.read(request.body())).arn());
    }

    private ObjectNode list(Request request) {
        String status = request.parameter("statusEquals").orElse("");
        String name = request.parameter("nameContains").orElse("");
        List<ObjectNode> found = purchases.all().stream()
                .filter(purchase -> purchase.name().contains(name))
                .map(purchase -> purchase.json(purchases.now()))
                .filter(json -> status.isEmpty() || json.path("status").asText().equals(status))
                .toList();
        int from = number(request.parameter("nextToken").orElse(""), 0);
        int to = Math.min(
                found.size(), from + number(request.parameter("maxResults").orElse(""), MOST_RESULTS));
        ObjectNode page = Json.object();
        ArrayNode summaries = page.putArray("provisionedModelSummaries");
        found.subList(Math.min(from, to), to).forEach(summaries::add);
        if (to < found.size()) {
            page.put("nextToken", Integer.toString(to));
        }
        return page;
    }

    private static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw AwsError.validation("'" + text + "' is not a number");
        }
    }
}
