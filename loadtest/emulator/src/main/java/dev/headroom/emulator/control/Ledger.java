package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the account's purchases cost, hour by hour on the emulator's clock, deleted ones too. In US dollars.
 *
 * <p>AWS says that billing is by the hour until the purchase is deleted, and not what becomes of parts of hours.
 * Assumed here: hours count from the creation; each that has begun is billed whole; a purchase that is in state
 * Creating is billed; one whose creation failed never is. A line names its purchase as it is called now.
 */
public final class Ledger {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Purchases purchases;
    private final UnitPrices prices;

    /** Bills what was bought. */
    public Ledger(Purchases purchases, UnitPrices prices) {
        this.purchases = purchases;
        this.prices = prices;
    }

    /**
     * One hour of one purchase.
     *
     * @param purchase what was bought
     * @param hourStart when the hour began
     * @param hourNumber hours billed of the purchase up to and with this one, from 1
     * @param pricePerUnitHour US dollars for one unit for one hour; absent where unknown
     */
    public record Line(Purchase purchase, Instant hourStart, long hourNumber, Optional<BigDecimal> pricePerUnitHour) {

        /** US dollars for the hour; absent where the price is. */
        public Optional<BigDecimal> amount() {
            return pricePerUnitHour.map(price -> price.multiply(BigDecimal.valueOf(purchase.units())));
        }
    }

    /** All lines until now: purchase by purchase, hour by hour. */
    public List<Line> lines() {
        Instant now = purchases.now();
        return purchases.ever().stream().flatMap(held -> lines(held, now)).toList();
    }

    private Stream<Line> lines(Purchases.Held held, Instant now) {
        Purchase purchase = held.purchase();
        Optional<BigDecimal> price = prices.perUnitHour(purchase.model().id(), purchase.commitment());
        Instant end = held.deleted().orElse(now);
        List<Line> lines = new ArrayList<>();
        for (long hour = 0; hour < hours(purchase, end); hour++) {
            lines.add(new Line(purchase, purchase.created().plus(HOUR.multipliedBy(hour)), hour + 1, price));
        }
        return lines.stream();
    }

    /** Hours that had begun at {@code end}; the first begins at once. */
    private static long hours(Purchase purchase, Instant end) {
        if (purchase.neverWas()) {
            return 0;
        }
        Duration held = Duration.between(purchase.created(), end);
        long whole = held.dividedBy(HOUR);
        return Math.max(1, held.equals(HOUR.multipliedBy(whole)) ? whole : whole + 1);
    }

    /** All lines, and the sum of those whose price is known; an unknown amount is null. */
    public JsonNode json() {
        List<Line> lines = lines();
        ObjectNode json = Json.object().put("currency", "USD");
        ArrayNode array = json.putArray("lines");
        lines.forEach(line -> array.add(json(line)));
        json.put(
                "knownTotal",
                lines.stream().flatMap(line -> line.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
        json.put(
                "linesWithoutPrice",
                lines.stream().filter(line -> line.amount().isEmpty()).count());
        return json;
    }

    private static ObjectNode json(Line line) {
        Purchase purchase = line.purchase;
        return Json.object()
                .put("provisionedModelArn", purchase.arn())
                .put("provisionedModelName", purchase.name())
                .put("modelId", purchase.modelId())
                .put("modelUnits", purchase.units())
                .put("commitmentDuration", purchase.commitment().map(Enum::name).orElse(null))
                .put("hourStart", line.hourStart.toString())
                .put("hoursBilled", line.hourNumber)
                .put("pricePerUnitHour", line.pricePerUnitHour.orElse(null))
                .put("amount", line.amount().orElse(null));
    }
}
