package dev.headroom.sources.cloudwatch;

import dev.headroom.sources.aws.AwsSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** Reads how much purchases were used in the last two weeks. AWS has no metric of a unit's utilisation; requests are counted by ARN. */
public final class UnitUses {

    private static final Duration BACK = Duration.ofDays(14);
    private static final int HOUR = 3600;
    private static final List<Statistic> ASKED = List.of(
            new Statistic("Invocations", "Sum"),
            new Statistic("InputTokenCount", "Sum"),
            new Statistic("OutputTokenCount", "Sum"),
            new Statistic("InvocationThrottles", "Sum"));

    private UnitUses() {}

    /** The use of each purchase by its ARN; one of which CloudWatch has no point is absent. */
    public static Map<String, UnitUse> of(AwsSession session, List<String> arns, Instant now) {
        Instant to = now.truncatedTo(ChronoUnit.HOURS);
        Window window = new Window(to.minus(BACK), to, HOUR);
        List<MetricCall.Query> queries = arns.stream()
                .flatMap(arn -> ASKED.stream().map(each -> new MetricCall.Query(Dimensions.ofModel(arn), each)))
                .toList();
        Map<String, Map<Statistic, NavigableMap<Instant, Double>>> all = new HashMap<>();
        CloudWatchClient client = session.cloudWatch();
        for (MetricCall call : MetricCall.of(queries, List.of(window))) {
            List<MetricDataResult> results = session.ask(
                    "cloudwatch:GetMetricData",
                    () -> new ArrayList<>(client.getMetricDataPaginator(call.request()).metricDataResults().stream()
                            .toList()));
            results.forEach(result -> add(all, call.queries().get(MetricCall.query(result.id())), result));
        }
        Map<String, UnitUse> uses = new TreeMap<>();
        all.forEach((arn, points) -> uses.put(arn, use(points, window.points())));
        return uses;
    }

    private static void add(
            Map<String, Map<Statistic, NavigableMap<Instant, Double>>> all,
            MetricCall.Query query,
            MetricDataResult result) {
        if (result.timestamps().isEmpty()) {
            return;
        }
        String arn = String.valueOf(query.dimensions().get(UsedModel.MODEL_ID));
        NavigableMap<Instant, Double> points = all.computeIfAbsent(arn, key -> new HashMap<>())
                .computeIfAbsent(query.statistic(), key -> new TreeMap<>());
        for (int i = 0; i < result.timestamps().size(); i++) {
            points.put(result.timestamps().get(i), result.values().get(i));
        }
    }

    private static UnitUse use(Map<Statistic, NavigableMap<Instant, Double>> points, int hours) {
        List<NavigableMap<Instant, Double>> each = ASKED.stream()
                .map(statistic -> points.getOrDefault(statistic, new TreeMap<>()))
                .toList();
        NavigableMap<Instant, Double> tokens = new TreeMap<>(each.get(1));
        each.get(2).forEach((time, output) -> tokens.merge(time, output, Double::sum));
        double busiest =
                tokens.values().stream().mapToDouble(sum -> sum / 60).max().orElse(0);
        return new UnitUse(
                hours,
                (int) each.get(0).values().stream().filter(count -> count > 0).count(),
                sum(each.get(0)),
                sum(each.get(1)),
                sum(each.get(2)),
                sum(each.get(3)),
                busiest);
    }

    private static long sum(NavigableMap<Instant, Double> points) {
        return Math.round(
                points.values().stream().mapToDouble(Double::doubleValue).sum());
    }
}
