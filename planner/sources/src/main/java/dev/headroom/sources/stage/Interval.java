package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.headroom.planner.quantity.Estimate;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * An estimate as a document holds it. JSON has no infinity, so an end that the data did not set is {@code null}: a column of
 * ends stays one of numbers.
 */
record Interval(double value, OptionalDouble low, OptionalDouble high, double confidence) {

    static void addTo(SimpleModule module) {
        module.addSerializer(
                Estimate.class, new ValueWriter<>((estimate, out) -> out.writePOJO(Interval.of(estimate))));
        module.addDeserializer(Estimate.class, new Reader());
    }

    private static Interval of(Estimate estimate) {
        return new Interval(estimate.value(), end(estimate.low()), end(estimate.high()), estimate.confidence());
    }

    private static OptionalDouble end(double end) {
        return Double.isInfinite(end) ? OptionalDouble.empty() : OptionalDouble.of(end);
    }

    private Estimate estimate() {
        return new Estimate(
                value, low.orElse(Double.NEGATIVE_INFINITY), high.orElse(Double.POSITIVE_INFINITY), confidence);
    }

    private static final class Reader extends JsonDeserializer<Estimate> {
        @Override
        public Estimate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return context.readValue(parser, Interval.class).estimate();
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
