package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.Page;
import java.time.Duration;
import java.util.List;

/** ListMetrics: what had a value in the last two weeks, 500 a page. */
final class MetricList {

    private static final int PAGE = 500;
    private static final Duration LISTED = Duration.ofDays(14);
    private static final Duration RECENT = Duration.ofHours(3);

    private final Metrics metrics;

    MetricList(Metrics metrics) {
        this.metrics = metrics;
    }

    ObjectNode answer(Input input) {
        boolean recent = input.text("RecentlyActive").isPresent();
        if (input.text("RecentlyActive").filter(text -> !text.equals("PT3H")).isPresent()) {
            throw Selector.invalid("The parameter RecentlyActive must be PT3H.");
        }
        List<MetricKey> found = metrics.activeSince(metrics.now().minus(recent ? RECENT : LISTED))
                .filter(key -> Selector.matches(input, key))
                .toList();
        List<Object> question =
                List.of(input.text("Namespace"), input.text("MetricName"), input.list("Dimensions"), recent);
        Page<MetricKey> page = Page.of(
                found,
                question,
                PAGE,
                input.text("NextToken"),
                Selector.invalid("The parameter NextToken is invalid."));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("Metrics");
        page.items().forEach(key -> list.add(Selector.json(key)));
        page.nextToken().ifPresent(token -> json.put("NextToken", token));
        return json;
    }
}
