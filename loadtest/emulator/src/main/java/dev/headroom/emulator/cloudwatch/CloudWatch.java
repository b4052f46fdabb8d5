package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * CloudWatch's reading operations on {@link Metrics}, in the three protocols that AWS's clients speak: AWS JSON 1.0, Smithy's RPC v2 in
 * CBOR, and query with XML. Used on the thread of the metrics.
 */
public final class CloudWatch implements Service {

    private final List<Codec> codecs = List.of(new JsonCodec(), new CborCodec(), new QueryCodec());
    private final Map<String, Operation> operations;

    /** The API of these metrics, at the time of the emulator's clock. */
    public CloudWatch(Metrics metrics, Clock emulatedClock) {
        this.operations = new TreeMap<>(Map.of(
                "GetMetricData", new GetMetricData(metrics, emulatedClock),
                "GetMetricStatistics", new GetMetricStatistics(metrics, emulatedClock),
                "ListMetrics", new ListMetrics(metrics)));
    }

    @Override
    public String signingName() {
        return "monitoring";
    }

    @Override
    public boolean owns(Request request) {
        return codec(request).isPresent();
    }

    private Optional<Codec> codec(Request request) {
        return codecs.stream().filter(codec -> codec.owns(request)).findFirst();
    }

    @Override
    public Reply answer(Request request) {
        Codec codec = codec(request).orElseThrow(() -> Errors.validation("the request is not CloudWatch's"));
        String name = codec.operation(request);
        Operation operation = operations.get(name);
        if (operation == null) {
            throw Errors.operation(name, operations.keySet());
        }
        return codec.reply(name, operation.answer(codec.input(request)));
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return codec(request).map(codec -> codec.refusal(error)).orElseGet(() -> Reply.error(error));
    }
}
