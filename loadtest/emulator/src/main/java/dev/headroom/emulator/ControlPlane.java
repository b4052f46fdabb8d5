package dev.headroom.emulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Create, get, list and delete of provisioned throughput. */
final class ControlPlane {

    private static final String ONE = "/provisioned-model-throughput";
    private static final String MANY = "/provisioned-model-throughputs";
    private static final int MOST_RESULTS = 1000;

    private final Purchases purchases;
    private final Scheduler scheduler;
    private final RuntimePools pools;

    ControlPlane(Purchases purchases, Scheduler scheduler, RuntimePools pools) {
        this.purchases = purchases;
        this.scheduler = scheduler;
        this.pools = pools;
    }

    static boolean owns(String path) {
        return path.startsWith(ONE);
    }

    void handle(HttpServerRequest request, Buffer body) {
        String path = request.path();
        String id = path.length() > ONE.length() + 1 ? PathText.decode(path.substring(ONE.length() + 1)) : "";
        switch (request.method().name() + " " + (path.equals(MANY) ? MANY : ONE)) {
            case "POST " + ONE ->
                Reply.json(
                        request,
                        201,
                        empty().put(
                                        "provisionedModelArn",
                                        purchases.create(Reply.read(body)).arn()));
            case "GET " + MANY -> Reply.json(request, 200, list(request));
            case "GET " + ONE -> Reply.json(request, 200, purchases.named(id).json(scheduler.nanos()));
            case "DELETE " + ONE -> {
                pools.close(purchases.delete(id));
                Reply.json(request, 200, empty());
            }
            default -> throw BedrockError.validation(request.method() + " " + path + " is not served by this emulator");
        }
    }

    private ObjectNode list(HttpServerRequest request) {
        String status = parameter(request, "statusEquals");
        String name = parameter(request, "nameContains");
        List<ObjectNode> found = purchases.all().stream()
                .filter(purchase -> purchase.name().contains(name))
                .map(purchase -> purchase.json(scheduler.nanos()))
                .filter(json -> status.isEmpty() || json.path("status").asText().equals(status))
                .toList();
        int from = number(parameter(request, "nextToken"), 0);
        int to = Math.min(found.size(), from + number(parameter(request, "maxResults"), MOST_RESULTS));
        ObjectNode page = empty();
        ArrayNode summaries = page.putArray("provisionedModelSummaries");
        found.subList(Math.min(from, to), to).forEach(summaries::add);
        if (to < found.size()) {
            page.put("nextToken", Integer.toString(to));
        }
        return page;
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String parameter(HttpServerRequest request, String name) {
        String value = request.getParam(name);
        return value == null ? "" : value;
    }

    private static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw BedrockError.validation("'" + text + "' is not a number");
        }
    }
}
