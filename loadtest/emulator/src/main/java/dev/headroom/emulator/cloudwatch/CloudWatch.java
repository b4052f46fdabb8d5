package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.protocol.CborCodec;
import dev.headroom.emulator.protocol.JsonCodec;
import dev.headroom.emulator.protocol.Operations;
import dev.headroom.emulator.protocol.QueryCodec;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CloudWatch's reading side in its three protocols: CBOR, JSON 1.0 and forms answered in XML. */
public final class CloudWatch {

    private static final String SERVICE = "GraniteServiceVersion20100801";

    private CloudWatch() {}

    /** GetMetricData, GetMetricStatistics and ListMetrics over {@code metrics}. */
    public static Service over(Metrics metrics) {
        return new Operations(
                "monitoring",
                List.of(
                        new CborCodec(SERVICE, "com.amazonaws.cloudwatch"),
                        new JsonCodec(SERVICE, "1.0", "message", true),
                        new QueryCodec(
                                "2010-08-01",
                                "http://monitoring.amazonaws.com/doc/2010-08-01/",
                                Set.of("ExtendedStatistics"))),
                Map.of(
                        "GetMetricData", new MetricData(metrics)::answer,
                        "GetMetricStatistics", new MetricStatistics(metrics)::answer,
                        "ListMetrics", new MetricList(metrics)::answer));
    }
}
