package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.truth.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three operations, by way of JSON. */
class OperationsTest {

    private static final long FIVE = Instant.parse("2026-03-04T05:00:00Z").getEpochSecond();
    private static final String SPAN = "'StartTime':" + FIVE + ",'EndTime':" + (FIVE + 3600);

    private final Bench bench = new Bench();

    private static String query(String id, String metric, int period, String stat) {
        return "{'Id':'" + id + "','MetricStat':{'Metric':{'Namespace':'AWS/Bedrock','MetricName':'" + metric
                + "','Dimensions':[{'Name':'ModelId','Value':'small'}]},'Period':" + period + ",'Stat':'" + stat
                + "'}}";
    }

    private JsonNode data(String rest, String... queries) {
        return bench.ask(
                "GetMetricData", "{" + SPAN + rest + ",'MetricDataQueries':[" + String.join(",", queries) + "]}");
    }

    private static List<Double> doubles(JsonNode list) {
        List<Double> doubles = new ArrayList<>();
        list.forEach(element -> doubles.add(element.doubleValue()));
        return doubles;
    }

    private static List<Long> offsets(JsonNode list) {
        List<Long> offsets = new ArrayList<>();
        list.forEach(element -> offsets.add(element.longValue() - FIVE));
        return offsets;
    }

    @Test
    void datapointsComeTheNewestFirstUnlessAskedOtherwise() {
        JsonNode result = data("", query("a", "InvocationLatency", 60, "Sum")).at("/MetricDataResults/0");
        assertThat(result.get("Label").textValue()).isEqualTo("InvocationLatency");
        assertThat(result.get("StatusCode").textValue()).isEqualTo("Complete");
        assertThat(doubles(result.get("Values"))).containsExactly(700.0, 500.0, 400.0);
        assertThat(offsets(result.get("Timestamps"))).containsExactly(180L, 60L, 0L);
        JsonNode ascending = data(",'ScanBy':'TimestampAscending'", query("a", "InvocationLatency", 120, "Average"));
        assertThat(doubles(ascending.at("/MetricDataResults/0/Values"))).containsExactly(300.0, 700.0);
        assertThat(offsets(ascending.at("/MetricDataResults/0/Timestamps"))).containsExactly(0L, 120L);
    }

    @Test
    void theEndIsExclusiveAndTheStartIsRoundedDown() {
        String body = "{'StartTime':" + (FIVE + 59) + ",'EndTime':" + (FIVE + 180) + ",'MetricDataQueries':["
                + query("a", "Invocations", 60, "Sum") + "]}";
        assertThat(doubles(bench.ask("GetMetricData", body).at("/MetricDataResults/0/Values")))
                .containsExactly(1.0, 2.0);
    }

    @Test
    void pagesTogetherAreTheWhole() {
        String[] queries = {
            query("a", "InvocationLatency", 60, "Sum"), query("b", "OutputTokenCount", 60, "SampleCount")
        };
        List<Double> values = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = data(",'MaxDatapoints':2" + token, queries);
            page.get("MetricDataResults").forEach(result -> {
                values.addAll(doubles(result.get("Values")));
                statuses.add(
                        result.get("Id").textValue() + result.get("StatusCode").textValue());
            });
            token = page.has("NextToken")
                    ? ",'NextToken':'" + page.get("NextToken").textValue() + "'"
                    : "";
        } while (!token.isEmpty());
        assertThat(values).containsExactly(700.0, 500.0, 400.0, 1.0, 1.0, 2.0);
        assertThat(statuses).containsExactly("aPartialData", "aComplete", "bPartialData", "bComplete");
    }

    @Test
    void aTokenOfAnotherRequestIsRefused() {
        String token = data(",'MaxDatapoints':1", query("a", "InvocationLatency", 60, "Sum"))
                .get("NextToken")
                .textValue();
        JsonNode error = data(",'NextToken':'" + token + "'", query("a", "InvocationLatency", 60, "Average"));
        assertThat(error.get("__type").textValue()).endsWith("#InvalidNextToken");
        assertThat(data(",'NextToken':'?'", query("a", "Invocations", 60, "Sum"))
                        .get("__type")
                        .textValue())
                .endsWith("#InvalidNextToken");
    }

    @Test
    void whatNobodyMeasuresIsAnEmptyResult() {
        JsonNode results = data("", query("a", "Unheard", 60, "Sum"), query("b", "Invocations", 1, "Sum"))
                .get("MetricDataResults");
        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.get("Values")).isEmpty());
    }

    @Test
    void aQueryThatReturnsNothingIsLeftOut() {
        String hidden = query("a", "Invocations", 60, "Sum").replaceFirst("\\{", "{'ReturnData':false,");
        JsonNode results =
                data("", hidden, query("b", "Invocations", 60, "Sum")).get("MetricDataResults");
        assertThat(results).hasSize(1);
        assertThat(results.at("/0/Id").textValue()).isEqualTo("b");
    }

    @Test
    void oldMinutesAreOnlyInPeriodsOfFive() {
        bench.clock.pass(Duration.ofDays(16));
        JsonNode results = data("", query("a", "Invocations", 60, "Sum"), query("b", "Invocations", 300, "Sum"))
                .get("MetricDataResults");
        assertThat(results.at("/0/Values")).isEmpty();
        assertThat(doubles(results.at("/1/Values"))).containsExactly(4.0);
    }

    @Test
    void expressionsAreSaidNotToBeComputed() {
        Reply reply = bench.answer(Bench.json(
                "GetMetricData", "{" + SPAN + ",'MetricDataQueries':[{'Id':'e','Expression':'SUM(METRICS())'}]}"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("x-amzn-query-error", "ValidationError;Sender");
        JsonNode error = Json.read(reply.body());
        assertThat(error.get("__type").textValue()).isEqualTo("com.amazonaws.cloudwatch#ValidationError");
        assertThat(error.get("message").textValue()).contains("does not compute expressions");
    }

    @Test
    void fiveHundredQueriesAreTheMost() {
        String[] queries = new String[501];
        for (int i = 0; i < queries.length; i++) {
            queries[i] = query("q" + i, "Invocations", 60, "Sum");
        }
        assertThat(data("", queries).get("message").textValue()).contains("501", "500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Period':60     | 'Period':61       | Period is 61
            'Period':60     | 'Period':'60'     | Period is "60", must be an integer
            'Period':60     | 'Other':60        | MetricStat.Period is missing
            'Id':'a'        | 'Id':'A'          | Id is 'A'
            'Stat':'Sum'    | 'Stat':'sum'      | statistic 'sum' is not computed
            'MetricName'    | 'Name'            | MetricName is missing
            'StartTime'     | 'Start'           | StartTime is missing
            'StartTime':    | 'StartTime':1e300,'x': | must be before EndTime
            'Dimensions':[  | 'Dimensions':[5,  | Dimensions is 5, must hold structures
            'Metric':{      | 'Metric':1,'x':{  | Metric is 1, must be a structure
            """, quoteCharacter = '`')
    void aMistakeIsNamed(String right, String wrong, String message) {
        String body = ("{" + SPAN + ",'MetricDataQueries':[" + query("a", "Invocations", 60, "Sum") + "]}")
                .replace(right, wrong);
        Reply reply = bench.answer(Bench.json("GetMetricData", body));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Json.read(reply.body()).get("message").textValue()).contains(message);
    }

    @Test
    void seriesOfTwoWeeksAreListed() {
        JsonNode all = bench.ask("ListMetrics", "{}").get("Metrics");
        // eight metrics of success, and throttles; by model and without
        assertThat(all).hasSize(2 * (8 + 1));
        assertThat(bench.ask("ListMetrics", "{'MetricName':'InvocationThrottles'}")
                        .toString())
                .isEqualTo("{\"Metrics\":[{\"Namespace\":\"AWS/Bedrock\",\"MetricName\":\"InvocationThrottles\","
                        + "\"Dimensions\":[]},{\"Namespace\":\"AWS/Bedrock\",\"MetricName\":\"InvocationThrottles\","
                        + "\"Dimensions\":[{\"Name\":\"ModelId\",\"Value\":\"small\"}]}]}");
        assertThat(bench.ask("ListMetrics", "{'Namespace':'AWS/EC2'}").get("Metrics"))
                .isEmpty();
        assertThat(bench.ask("ListMetrics", "{'Dimensions':[{'Name':'ModelId'}]}")
                        .get("Metrics"))
                .hasSize(all.size() / 2);
        assertThat(bench.ask("ListMetrics", "{'Dimensions':[{'Name':'ModelId','Value':'other'}]}")
                        .get("Metrics"))
                .isEmpty();
        bench.clock.pass(Duration.ofDays(15));
        assertThat(bench.ask("ListMetrics", "{}").get("Metrics")).isEmpty();
    }

    @Test
    void seriesAreListedByPages() {
        Invocation.Outcome throttled = new Invocation.Outcome(429, "ThrottlingException", "", "", "", false);
        Invocation.Outcome failed = new Invocation.Outcome(500, "InternalServerException", "", "", "", false);
        for (int i = 0; i < 300; i++) {
            Invocation.Call call = Requests.call("Converse", "small:" + i, false);
            bench.metrics.saw(Requests.at("2026-03-04T05:59:00Z", call, throttled, Requests.timing(0, -1)));
            bench.metrics.saw(Requests.at("2026-03-04T05:59:00Z", call, failed, Requests.timing(0, -1)));
        }
        JsonNode first = bench.ask("ListMetrics", "{'RecentlyActive':'PT3H'}");
        assertThat(first.get("Metrics")).hasSize(500);
        JsonNode second = bench.ask(
                "ListMetrics",
                "{'RecentlyActive':'PT3H','NextToken':'"
                        + first.get("NextToken").textValue() + "'}");
        assertThat(second.get("Metrics")).hasSize(600 + 1 + 18 - 500);
        assertThat(second.has("NextToken")).isFalse();
    }

    @Test
    void statisticsOfOneSeries() {
        String of = "{" + SPAN + ",'Namespace':'AWS/Bedrock','MetricName':'InvocationLatency','Period':3600,";
        JsonNode simple = bench.ask("GetMetricStatistics", of + "'Statistics':['Sum','SampleCount','Maximum']}");
        assertThat(simple.get("Label").textValue()).isEqualTo("InvocationLatency");
        assertThat(simple.at("/Datapoints/0").toString())
                .isEqualTo("{\"Timestamp\":" + FIVE
                        + ",\"Sum\":1600.0,\"SampleCount\":4.0,\"Maximum\":700.0,\"Unit\":\"Milliseconds\"}");
        JsonNode percentile = bench.ask("GetMetricStatistics", of + "'ExtendedStatistics':['p100']}");
        assertThat(percentile.at("/Datapoints/0/ExtendedStatistics/p100").doubleValue())
                .isEqualTo(700);
        assertThat(bench.ask("GetMetricStatistics", of + "'Unit':'Count','Statistics':['Sum']}")
                        .get("Datapoints"))
                .isEmpty();
    }

    @Test
    void statisticsThatAreTooManyOrNoneAreRefused() {
        String of = "{'StartTime':" + FIVE + ",'EndTime':" + (FIVE + 1441 * 60)
                + ",'Namespace':'AWS/Bedrock','MetricName':'Invocations','Period':60";
        JsonNode many = bench.ask("GetMetricStatistics", of + ",'Statistics':['Sum']}");
        assertThat(many.get("message").textValue()).contains("1441 datapoints", "1440");
        assertThat(many.get("__type").textValue()).endsWith("#InvalidParameterCombinationException");
        assertThat(bench.ask("GetMetricStatistics", of + "}").get("message").textValue())
                .contains("either Statistics or ExtendedStatistics");
    }
}
