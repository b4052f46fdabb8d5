package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Create, get, list, update and delete of provisioned throughput. */
final class ProvisionedThroughput implements Resource {

    private static final String ONE = "provisioned-model-throughput";
    private static final String MANY = "provisioned-model-throughputs";

    private final Purchases purchases;
    private final Tags tags;

    ProvisionedThroughput(Purchases purchases, Tags tags) {
        this.purchases = purchases;
        this.tags = tags;
    }

    @Override
    public Set<String> roots() {
        return Set.of(ONE, MANY);
    }

    @Override
    public Reply answer(Request request, List<String> path) {
        String id = path.size() > 1 ? path.get(1) : "";
        return switch (request.method() + " " + path.get(0) + (path.size() == 2 ? "/" : "")) {
            case "POST " + ONE -> Reply.json(201, Json.object().put("provisionedModelArn", create(request)));
            case "GET " + MANY -> Reply.json(200, list(request));
            case "GET " + ONE + "/" -> Reply.json(200, purchases.named(id).json(purchases.now()));
            case "PATCH " + ONE + "/" -> update(id, Fields.body(request));
            case "DELETE " + ONE + "/" -> delete(id);
            default -> throw Resource.unknown(request);
        };
    }

    private String create(Request request) {
        JsonNode body = Fields.body(request);
        Order order = Order.of(body);
        String arn =
                purchases.create(order, Fields.text(body, "clientRequestToken").map(Names::token));
        tags.created(arn, order.tags());
        return arn;
    }

    private Reply update(String id, JsonNode body) {
        Optional<String> name = Fields.text(body, "desiredProvisionedModelName")
                .map(text -> Names.purchase("desiredProvisionedModelName", text));
        Optional<String> modelId =
                Fields.text(body, "desiredModelId").map(any -> Order.modelId(body, "desiredModelId"));
        purchases.update(id, name, modelId);
        return Reply.json(200, Json.object());
    }

    private Reply delete(String id) {
        tags.deleted(purchases.delete(id).arn());
        return Reply.json(200, Json.object());
    }

    private JsonNode list(Request request) {
        Instant now = purchases.now();
        Comparator<String> order = Comparator.naturalOrder();
        request.parameter("sortBy").ifPresent(by -> Fields.oneOf(SortBy.class, "sortBy", by));
        boolean descending = request.parameter("sortOrder")
                .map(text -> Fields.oneOf(SortOrder.class, "sortOrder", text))
                .filter(sort -> sort == SortOrder.Ascending)
                .isEmpty();
        List<Purchase> found =
                purchases.all().stream().filter(filter(request, now)).toList();
        // ARNs are given in order of creation.
        return new Page<>("provisionedModelSummaries", Purchase::arn, purchase -> purchase.summary(now))
                .of(request, found, descending ? order.reversed() : order);
    }

    private enum SortBy {
        CreationTime
    }

    private enum SortOrder {
        Ascending,
        Descending
    }

    private static Predicate<Purchase> filter(Request request, Instant now) {
        Optional<Instant> after = Fields.time(request, "creationTimeAfter");
        Optional<Instant> before = Fields.time(request, "creationTimeBefore");
        Optional<Purchase.State> state =
                request.parameter("statusEquals").map(text -> Fields.oneOf(Purchase.State.class, "statusEquals", text));
        Optional<String> model = request.parameter("modelArnEquals");
        Optional<String> name = request.parameter("nameContains");
        return purchase -> after.map(purchase.created()::isAfter).orElse(true)
                && before.map(purchase.created()::isBefore).orElse(true)
                && state.map(purchase.state(now)::equals).orElse(true)
                && model.map(purchase.modelArn(now)::equals).orElse(true)
                && name.map(purchase.name()::contains).orElse(true);
    }
}
