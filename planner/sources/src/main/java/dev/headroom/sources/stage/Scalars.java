package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** The form in which a document holds a value: one text or one number, never a second form. */
final class Scalars {

    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> DECIMAL = Set.of(JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_FLOAT, JsonToken.VALUE_NUMBER_INT);

    private Scalars() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("headroom scalars");
        text(module, Instant.class, Instant::parse, "an instant in UTC as in \"2026-09-01T00:00:00Z\"");
        text(module, LocalDate.class, LocalDate::parse, "a day as in \"2026-09-01\"");
        text(module, Duration.class, Duration::parse, "a duration as in \"PT336H\"");
        text(module, ZoneId.class, ZoneId::of, "a time zone as in \"Europe/Berlin\"");
        numbers(module);
        Interval.addTo(module);
        module.addSerializer(Money.class, new ValueWriter<>((money, out) -> out.writeNumber(money.usd())));
        ScalarReader.Parse<Money> money = parser -> cents(parser.getDecimalValue());
        module.addDeserializer(Money.class, new ScalarReader<>(DECIMAL, "US dollars as in 1234.50", money));
        module.addSerializer(ModelUnits.class, new ValueWriter<>((units, out) -> out.writeNumber(units.count())));
        ScalarReader.Parse<ModelUnits> units = parser -> new ModelUnits(parser.getIntValue());
        module.addDeserializer(ModelUnits.class, new ScalarReader<>(WHOLE, "a whole number of model units", units));
        return module;
    }

    private static void numbers(SimpleModule module) {
        ScalarReader<Double> number = new ScalarReader<>(NUMBER, "a number", Scalars::number);
        module.addDeserializer(double.class, number);
        module.addDeserializer(Double.class, number);
        ScalarReader.Parse<OptionalDouble> optional = parser -> OptionalDouble.of(number(parser));
        module.addDeserializer(
                OptionalDouble.class, new ScalarReader<>(NUMBER, "a number or null", optional, OptionalDouble.empty()));
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse, String form) {
        module.addSerializer(type, new ValueWriter<>((value, out) -> out.writeString(value.toString())));
        module.addDeserializer(type, new ScalarReader<>(TEXT, form, parser -> parse.apply(parser.getText())));
    }

    private static double number(JsonParser parser) throws IOException {
        double value = parser.getDoubleValue();
        Require.that(Double.isFinite(value), "a number is too large for a double");
        return value;
    }

    /** Money rounds what it is given; a file that says more than cents is not rounded but refused. */
    private static Money cents(BigDecimal usd) {
        Require.that(usd.scale() == Money.ZERO.usd().scale(), "an amount has two decimals");
        return new Money(usd);
    }
}
