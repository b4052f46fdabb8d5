package dev.headroom.sources.cloudwatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.AwsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** What one call brought, all pages of it, in the form in which the AWS CLI prints an answer. */
final class CallFile {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private CallFile() {}

    /** @throws AwsException where CloudWatch did not tell all of a series */
    static void write(Path file, MetricCall call, Iterable<GetMetricDataResponse> pages) {
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("MetricDataResults");
        List<Points> all = call.queries().stream().map(query -> new Points()).toList();
        for (GetMetricDataResponse page : pages) {
            page.metricDataResults()
                    .forEach(result -> all.get(MetricCall.query(result.id())).add(result));
        }
        for (int query = 0; query < all.size(); query++) {
            Points points = all.get(query);
            String label =
                    call.queries().get(query).statistic().label(call.window().period());
            points.requireWhole(label);
            results.add(result(MetricCall.id(query), label, points.values));
        }
        write(file, answer, call.window());
    }

    /** Ends an answer with the time that it is of. */
    static void write(Path file, ObjectNode answer, Window window) {
        answer.put("EndTime", window.to().toString());
        SafeFile.write(
                file, out -> out.append(MAPPER.writeValueAsString(answer)).append('\n'));
    }

    static ObjectNode result(String id, String label, NavigableMap<Instant, Double> points) {
        ObjectNode result = MAPPER.createObjectNode().put("Id", id).put("Label", label);
        ArrayNode times = result.putArray("Timestamps");
        ArrayNode values = result.putArray("Values");
        points.forEach((time, value) -> {
            times.add(time.toString());
            values.add(value);
        });
        return result.put("StatusCode", StatusCode.COMPLETE.toString());
    }

    /** The points of one query of a call, read back. */
    static List<NavigableMap<Instant, Double>> read(Path file) {
        try {
            JsonNode results = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8))
                    .path("MetricDataResults");
            List<NavigableMap<Instant, Double>> all = new ArrayList<>();
            for (JsonNode result : results) {
                NavigableMap<Instant, Double> points = new TreeMap<>();
                for (int i = 0; i < result.path("Timestamps").size(); i++) {
                    points.put(
                            Instant.parse(result.path("Timestamps").get(i).asText()),
                            result.path("Values").get(i).asDouble());
                }
                all.add(points);
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new SourceException(file + ": is damaged; delete its folder and import again", e);
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    /** The points of one query, whatever pages they come in. */
    private static final class Points {

        private final NavigableMap<Instant, Double> values = new TreeMap<>();
        private String status = "missing";

        void add(MetricDataResult result) {
            for (int i = 0; i < result.timestamps().size(); i++) {
                values.put(result.timestamps().get(i), result.values().get(i));
            }
            status = result.statusCodeAsString();
        }

        void requireWhole(String label) {
            if (!StatusCode.COMPLETE.toString().equals(status)) {
                throw new AwsException("CloudWatch did not tell all of '" + label + "', its status is " + status
                        + "; run the same command again");
            }
        }
    }
}
