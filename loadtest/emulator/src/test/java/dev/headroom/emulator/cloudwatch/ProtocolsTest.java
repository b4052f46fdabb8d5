package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers as bytes, in each protocol. */
class ProtocolsTest {

    private static final CBORMapper CBOR = new CBORMapper();
    private static final long FIVE = Instant.parse("2026-03-04T05:00:00Z").getEpochSecond();
    private static final String VERSION = "&Version=2010-08-01";
    private static final String DATA = "Action=GetMetricData" + VERSION
            + "&StartTime=2026-03-04T05%3A00%3A00Z&EndTime=2026-03-04T06%3A00%3A00.000Z"
            + "&MetricDataQueries.member.1.Id=a&MetricDataQueries.member.1.MetricStat.Metric.Namespace=AWS%2FBedrock"
            + "&MetricDataQueries.member.1.MetricStat.Metric.MetricName=Invocations"
            + "&MetricDataQueries.member.1.MetricStat.Period=3600&MetricDataQueries.member.1.MetricStat.Stat=Sum";
    private static final String XMLNS = "xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"";

    private final Bench bench = new Bench();

    @Test
    void queryIsAnsweredInXml() {
        Reply reply = bench.answer(Bench.form(DATA));
        assertThat(reply.headers()).containsEntry("Content-Type", "text/xml");
        assertThat(Bench.text(reply))
                .isEqualTo("<GetMetricDataResponse " + XMLNS + "><GetMetricDataResult><MetricDataResults><member>"
                        + "<Id>a</Id><Label>Invocations</Label>"
                        + "<Timestamps><member>2026-03-04T05:00:00Z</member></Timestamps>"
                        + "<Values><member>4.0</member></Values><StatusCode>Complete</StatusCode>"
                        + "</member></MetricDataResults><Messages></Messages>"
                        + "</GetMetricDataResult></GetMetricDataResponse>");
    }

    @Test
    void queryMayComeAsAGet() {
        Request get = new Request("GET", "/", DATA, new Headers(), new byte[0]);
        assertThat(bench.cloudWatch.owns(get)).isTrue();
        assertThat(Bench.text(bench.answer(get))).contains("<member>4.0</member>");
    }

    @Test
    void anErrorInXmlHasItsTextEscaped() {
        Reply reply = bench.answer(Bench.form(DATA.replace("Stat=Sum", "Stat=%3Ca%26b%01%3E")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Bench.text(reply))
                .startsWith("<ErrorResponse " + XMLNS + "><Error><Type>Sender</Type><Code>ValidationError</Code>"
                        + "<Message>statistic '&lt;a&amp;b\uFFFD&gt;' is not computed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&StartTime.x=1",
                "&MetricDataQueries.member.one.Id=b",
                "&MetricDataQueries.member.2=b",
                "&MetricDataQueries=b",
                "&MaxDatapoints=many",
                "&MetricDataQueries.member.1.ReturnData=maybe",
                "&NextToken=%zz",
                "&A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A=1&StartTime="
            })
    void aFormThatCannotBeReadIsTheCallersError(String more) {
        Reply reply = bench.answer(Bench.form(DATA.replace("StartTime=2026-03-04T05%3A00%3A00Z", "") + more));
        assertThat(reply.status()).isEqualTo(400);
    }

    private static byte[] cborQuery() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = new CBORFactory().createGenerator(out)) {
            cbor.writeStartObject();
            time(cbor, "StartTime", FIVE);
            time(cbor, "EndTime", FIVE + 3600);
            cbor.writeFieldName("MetricDataQueries");
            CBOR.writeTree(
                    cbor,
                    CBOR.readTree(CBOR.writeValueAsBytes(new ObjectMapper()
                            .readTree("[{\"Id\":\"a\",\"MetricStat\":{\"Period\":3600,\"Stat\":\"Sum\",\"Metric\":"
                                    + "{\"Namespace\":\"AWS/Bedrock\",\"MetricName\":\"Invocations\"}}}]"))));
            cbor.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void time(CBORGenerator cbor, String name, long second) throws IOException {
        cbor.writeFieldName(name);
        cbor.writeTag(1);
        cbor.writeNumber((double) second);
    }

    @Test
    void cborIsAnsweredInCborWithTaggedMoments() throws IOException {
        Reply reply = bench.answer(Bench.cbor("GetMetricData", cborQuery()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers())
                .containsEntry("smithy-protocol", "rpc-v2-cbor")
                .containsEntry("Content-Type", "application/cbor");
        JsonNode result = CBOR.readTree(reply.body()).at("/MetricDataResults/0");
        assertThat(result.at("/Values/0").doubleValue()).isEqualTo(4);
        assertThat(result.at("/Timestamps/0").longValue()).isEqualTo(FIVE);
        // tag 1, then a double of eight bytes (RFC 8949, 3.4.2 and 3.3)
        String moment = "c1fb" + HexFormat.of().toHexDigits(Double.doubleToLongBits((double) FIVE));
        assertThat(HexFormat.of().formatHex(reply.body())).contains(moment);
    }

    /** Bytes by hand after RFC 8949: a map of no pairs in, a map of one pair with an empty list out. */
    @Test
    void cborMapsAndListsHaveTheirLength() {
        byte[] body = HexFormat.of().parseHex("a0");
        Bench empty = new Bench();
        empty.clock.pass(Duration.ofDays(15));
        assertThat(HexFormat.of()
                        .formatHex(empty.answer(Bench.cbor("ListMetrics", body)).body()))
                .isEqualTo("a1" + "67" + HexFormat.of().formatHex("Metrics".getBytes(StandardCharsets.UTF_8)) + "80");
    }

    @Test
    void anErrorInCborHasItsType() throws IOException {
        for (String hex : new String[] {"80", "bf", "ff00", "a1"}) {
            Reply reply = bench.answer(Bench.cbor("ListMetrics", HexFormat.of().parseHex(hex)));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.headers()).containsEntry("smithy-protocol", "rpc-v2-cbor");
            assertThat(CBOR.readTree(reply.body()).get("__type").textValue())
                    .isEqualTo("com.amazonaws.cloudwatch#SerializationException");
        }
    }

    @Test
    void jsonIsAnsweredInJson() {
        Reply reply = bench.answer(Bench.json("ListMetrics", "{'MetricName':'Unheard'}"));
        assertThat(reply.headers()).containsEntry("Content-Type", "application/x-amz-json-1.0");
        assertThat(Bench.text(reply)).isEqualTo("{\"Metrics\":[]}");
        assertThat(Bench.text(bench.answer(Bench.json("ListMetrics", "[")))).contains("SerializationException");
    }

    @Test
    void anOperationThatIsNotHereIsNamedInEachProtocol() {
        assertThat(Bench.text(bench.answer(Bench.json("PutMetricData", "{}"))))
                .contains("#UnknownOperationException", "PutMetricData", "GetMetricData");
        assertThat(Bench.text(bench.answer(Bench.cbor("PutMetricData", new byte[0]))))
                .contains("UnknownOperationException");
        assertThat(Bench.text(bench.answer(Bench.form("Action=PutMetricData" + VERSION))))
                .contains("<Code>InvalidAction</Code>");
    }

    @Test
    void onlyCloudWatchsRequestsAreOwned() {
        assertThat(bench.cloudWatch.owns(Bench.json("Anything", ""))).isTrue();
        assertThat(bench.cloudWatch.owns(Bench.cbor("Anything", new byte[0]))).isTrue();
        assertThat(bench.cloudWatch.owns(Bench.form("Action=ListMetrics" + VERSION)))
                .isTrue();
        assertThat(bench.cloudWatch.owns(Bench.form("Action=GetCallerIdentity&Version=2011-06-15")))
                .isFalse();
        assertThat(bench.cloudWatch.owns(Bench.form("Action=%zz" + VERSION))).isFalse();
        assertThat(bench.cloudWatch.owns(Bench.request("/", "Version=2010-08-01")))
                .isFalse();
        assertThat(bench.cloudWatch.owns(Bench.request("/", "{}", "X-Amz-Target", "ServiceQuotasV20190624.Get")))
                .isFalse();
        assertThat(bench.cloudWatch.owns(Bench.request("/x", "{}", "X-Amz-Target", Bench.JSON_TARGET + "ListMetrics")))
                .isFalse();
        assertThat(bench.cloudWatch.owns(Bench.request(Bench.CBOR_PATH + "ListMetrics", "")))
                .isFalse();
        assertThat(bench.cloudWatch.signingName()).isEqualTo("monitoring");
    }
}
