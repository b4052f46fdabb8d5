package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.profile.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The same question in three protocols: "Smithy RPC v2 CBOR", "AWS JSON 1.0" and "AWS Query" of smithy.io. */
class ProtocolsTest {

    private static final long START = Instant.parse("2026-11-25T12:00:00Z").getEpochSecond();
    private static final String CBOR_PATH = "/service/GraniteServiceVersion20100801/operation/";
    private static final CBORMapper CBOR = new CBORMapper();

    private final Metrics metrics =
            new Metrics(Profile.standard(), Clock.fixed(Instant.parse("2026-11-25T12:00:30Z"), ZoneOffset.UTC));
    private final Service service = CloudWatch.over(metrics);

    private Reply reply(Request request) {
        metrics.saw(Seen.stream(100, 7, 900, 300));
        assertThat(service.owns(request)).isTrue();
        try {
            return service.answer(request);
        } catch (AwsError e) {
            return service.refusal(request, e);
        }
    }

    private static Request cbor(String operation, byte[] body) {
        Headers headers = new Headers().add("smithy-protocol", "rpc-v2-cbor").add("Content-Type", "application/cbor");
        return new Request("POST", CBOR_PATH + operation, "", headers, body);
    }

    private static Request json(String operation, String body) {
        Headers headers = new Headers()
                .add("X-Amz-Target", "GraniteServiceVersion20100801." + operation)
                .add("Content-Type", "application/x-amz-json-1.0");
        return new Request("POST", "/", "", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Request form(String body) {
        Headers headers = new Headers().add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        return new Request("POST", "/", "", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String question(String period) {
        return "{\"StartTime\":" + START + ",\"EndTime\":" + (START + 60)
                + ",\"MetricDataQueries\":[{\"Id\":\"a\",\"MetricStat\":{\"Metric\":{\"Namespace\":\"AWS/Bedrock\","
                + "\"MetricName\":\"InputTokenCount\"},\"Period\":" + period + ",\"Stat\":\"Sum\"}}]}";
    }

    private static JsonNode tree(Reply reply) throws IOException {
        return new ObjectMapper().readTree(reply.body());
    }

    @Test
    void jsonHasSecondsAndItsContentType() throws IOException {
        Reply reply = reply(json("GetMetricData", question("60")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("Content-Type", "application/x-amz-json-1.0");
        JsonNode result = tree(reply).at("/MetricDataResults/0");
        assertThat(result.at("/Timestamps/0").asLong()).isEqualTo(START);
        assertThat(result.at("/Values/0").asDouble()).isEqualTo(100);
    }

    /** A time under tag 1, as a client writes it, and as it must come back. */
    @Test
    void cborHasTagsBothWays() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (CBORGenerator out = new CBORFactory().createGenerator(body)) {
            out.writeStartObject();
            out.writeFieldName("StartTime");
            out.writeTag(1);
            out.writeNumber(START);
            out.writeFieldName("EndTime");
            out.writeTag(1);
            out.writeNumber(START + 60.0);
            out.writeFieldName("MetricDataQueries");
            CBOR.writeTree(out, new ObjectMapper().readTree(question("60")).get("MetricDataQueries"));
            out.writeEndObject();
        }
        Reply reply = reply(cbor("GetMetricData", body.toByteArray()));
        assertThat(reply.headers())
                .containsEntry("smithy-protocol", "rpc-v2-cbor")
                .containsEntry("Content-Type", "application/cbor");
        assertThat(CBOR.readTree(reply.body())
                        .at("/MetricDataResults/0/Values/0")
                        .asDouble())
                .isEqualTo(100);
        assertThat(tagOfFirstTimestamp(reply.body())).isEqualTo(1);
    }

    private static int tagOfFirstTimestamp(byte[] body) throws IOException {
        try (CBORParser parser = new CBORFactory().createParser(body)) {
            while (!"Timestamps".equals(parser.currentName()) || parser.currentToken() != JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            parser.nextToken();
            assertThat(parser.getDoubleValue()).isEqualTo((double) START);
            return parser.getCurrentTag();
        }
    }

    @Test
    void aFormGetsXml() {
        Reply reply = reply(form("Action=GetMetricData&Version=2010-08-01&StartTime=2026-11-25T12%3A00%3A00Z"
                + "&EndTime=2026-11-25T12%3A01%3A00Z&MetricDataQueries.member.1.Id=a"
                + "&MetricDataQueries.member.1.MetricStat.Metric.Namespace=AWS%2FBedrock"
                + "&MetricDataQueries.member.1.MetricStat.Metric.MetricName=InputTokenCount"
                + "&MetricDataQueries.member.1.MetricStat.Period=60&MetricDataQueries.member.1.MetricStat.Stat=Sum"));
        assertThat(reply.headers()).containsEntry("Content-Type", "text/xml");
        assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                .startsWith(
                        "<GetMetricDataResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><GetMetricDataResult>")
                .contains("<Timestamps><member>2026-11-25T12:00:00Z</member></Timestamps>")
                .contains("<Values><member>100.0</member></Values>");
    }

    @Test
    void errorsAreInEachProtocolsShape() throws IOException {
        Reply json = reply(json("GetMetricData", question("7")));
        assertThat(json.status()).isEqualTo(400);
        assertThat(tree(json).path("__type").asText()).isEqualTo("InvalidParameterValueException");
        assertThat(json.headers()).containsEntry("x-amzn-query-error", "InvalidParameterValue;Sender");

        byte[] body = CBOR.writeValueAsBytes(new ObjectMapper().readTree(question("7")));
        Reply cbor = reply(cbor("GetMetricData", body));
        assertThat(CBOR.readTree(cbor.body()).path("__type").asText())
                .isEqualTo("com.amazonaws.cloudwatch#InvalidParameterValueException");
        assertThat(cbor.headers()).containsEntry("x-amzn-query-error", "InvalidParameterValue;Sender");

        Reply xml = reply(form("Action=GetMetricStatistics&Version=2010-08-01"));
        assertThat(new String(xml.body(), StandardCharsets.UTF_8))
                .contains("<Type>Sender</Type><Code>ValidationError</Code>");
    }

    @Test
    void whatCannotBeReadIsSerializationAndWhatIsNotKnownIsSaidSo() throws IOException {
        assertThat(tree(reply(json("GetMetricData", "{"))).path("__type").asText())
                .isEqualTo("SerializationException");
        assertThat(tree(reply(json("GetMetricData", "[1]"))).path("__type").asText())
                .isEqualTo("SerializationException");
        assertThat(tree(reply(json("GetMetricData", question("\"x\""))))
                        .path("__type")
                        .asText())
                .isEqualTo("SerializationException");
        assertThat(CBOR.readTree(reply(cbor("GetMetricData", new byte[] {(byte) 0xbf, 1}))
                                .body())
                        .path("__type")
                        .asText())
                .isEqualTo("com.amazonaws.cloudwatch#SerializationException");
        assertThat(tree(reply(json("PutMetricData", "{}"))).path("__type").asText())
                .isEqualTo("UnknownOperationException");
        assertThat(new String(reply(form("Action=Nothing&Version=2010-08-01")).body(), StandardCharsets.UTF_8))
                .contains("<Code>InvalidAction</Code>");
    }

    @Test
    void anotherServicesRequestIsNotOurs() {
        assertThat(service.owns(form("Action=GetCallerIdentity&Version=2011-06-15")))
                .isFalse();
        assertThat(service.owns(new Request("GET", "/", "", new Headers(), new byte[0])))
                .isFalse();
    }
}
