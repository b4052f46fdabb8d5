package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** ListMetrics: the series that had values in the last two weeks, 500 a page. */
final class ListMetrics implements Operation {

    private static final int PAGE = 500;
    private static final int MOST_FILTERS = 10;
    private static final Duration LISTED = Duration.ofDays(14);
    private static final Duration RECENT = Duration.ofHours(3);

    private final Metrics metrics;

    ListMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public ObjectNode answer(ObjectNode request) {
        List<Series> all = fitting(Fields.of(request));
        int begin = Math.min(Token.of(request).items(), all.size());
        int end = Math.min(begin + PAGE, all.size());
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("Metrics");
        all.subList(begin, end).forEach(series -> list.add(json(series)));
        if (end < all.size()) {
            answer.put("NextToken", new Token(0, end).text(request));
        }
        return answer;
    }

    private List<Series> fitting(Fields request) {
        Optional<String> namespace = request.text("Namespace");
        Optional<String> name = request.text("MetricName");
        List<Fields> filters = request.structures("Dimensions");
        Wanted.atMost(filters.size(), MOST_FILTERS, "Dimensions");
        return metrics.since(within(request)).stream()
                .filter(series -> namespace.orElse(Series.NAMESPACE).equals(Series.NAMESPACE))
                .filter(series -> name.orElse(series.metric().text())
                        .equals(series.metric().text()))
                .filter(series -> Wanted.fits(series, filters))
                .toList();
    }

    private static Duration within(Fields request) {
        Optional<String> recently = request.text("RecentlyActive");
        if (recently.isPresent() && !recently.get().equals("PT3H")) {
            throw Errors.validation("RecentlyActive is '" + recently.get() + "', must be PT3H");
        }
        return recently.isPresent() ? RECENT : LISTED;
    }

    private static ObjectNode json(Series series) {
        ObjectNode json = Json.object()
                .put("Namespace", Series.NAMESPACE)
                .put("MetricName", series.metric().text());
        ArrayNode dimensions = json.putArray("Dimensions");
        if (!series.modelId().equals(Slice.ALL)) {
            dimensions.addObject().put("Name", Series.DIMENSION).put("Value", series.modelId());
        }
        return json;
    }
}
