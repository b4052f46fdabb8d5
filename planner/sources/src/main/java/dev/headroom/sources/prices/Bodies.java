package dev.headroom.sources.prices;

import dev.headroom.sources.prices.Meter.Route;
import dev.headroom.sources.prices.Slot.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The middles of usage types of offer AmazonBedrockFoundationModels, of which there are three styles at once: {@code
 * InputTokenCount_Global_Batch}, {@code input_tokens_global_standard} and {@code MillionBatchInputTokens}; and those of units and
 * reservations. A write to the cache without a time stays for five minutes.
 */
final class Bodies {

    private static final Map<String, Part> COUNTS = Map.of(
            "InputTokenCount", Part.INPUT,
            "OutputTokenCount", Part.OUTPUT,
            "CacheReadInputTokenCount", Part.READ,
            "CacheWriteInputTokenCount", Part.WRITTEN_FIVE_MINUTES,
            "CacheWrite1hInputTokenCount", Part.WRITTEN_ONE_HOUR,
            "input_tokens", Part.INPUT,
            "output_tokens", Part.OUTPUT);

    private static final Map<String, Part> CACHE = Map.of(
            "cache_read_tokens", Part.READ,
            "cache_write_tokens", Part.WRITTEN_FIVE_MINUTES,
            "cache_write_tokens_30m", Part.WRITTEN_THIRTY_MINUTES,
            "cache_write_tokens_1h", Part.WRITTEN_ONE_HOUR);

    private static final Map<String, Slot> TIERS =
            Map.of("standard", Slot.ON_DEMAND, "batch", Slot.BATCH, "flex", Slot.FLEX, "priority", Slot.PRIORITY);

    private static final Map<String, Meter> WHOLE = Map.of(
            "MillionBatchInputTokens", Meter.of(Slot.BATCH, Part.INPUT),
            "MillionBatchOutputTokens", Meter.of(Slot.BATCH, Part.OUTPUT),
            "ProvisionedThroughput_NoCommit_ModelUnits_Usage", Meter.of(Slot.UNIT_NO_COMMITMENT, Part.HOUR),
            "ProvisionedThroughput_1MonthCommit_ModelUnits_Usage", Meter.of(Slot.UNIT_ONE_MONTH, Part.HOUR),
            "ProvisionedThroughput_6MonthsCommit_ModelUnits_Usage", Meter.of(Slot.UNIT_SIX_MONTHS, Part.HOUR));

    private static final Map<String, Slot> RESERVED =
            Map.of("1Month", Slot.RESERVED_ONE_MONTH, "3Month", Slot.RESERVED_THREE_MONTHS);

    private static final Pattern SNAKE = Pattern.compile(
            "((?:input|output|cache_read|cache_write)_tokens(?:_30m|_1h)?)(_global|_geo)?_(standard|batch|flex|priority)");
    private static final Pattern RESERVATION =
            Pattern.compile("Reserved_(1Month|3Month)_(Input|Output)TPM_(Geo|Global)");

    private Bodies() {}

    /** What is counted. */
    static Optional<Meter> meter(String body) {
        return Optional.ofNullable(WHOLE.get(body))
                .or(() -> reserved(body))
                .or(() -> snake(body))
                .or(() -> camel(body));
    }

    /** In the Region and through a geography's profile a reservation costs the same. */
    private static Optional<Meter> reserved(String body) {
        Matcher found = RESERVATION.matcher(body);
        if (!found.matches()) {
            return Optional.empty();
        }
        Part part = found.group(2).equals("Input") ? Part.INPUT : Part.OUTPUT;
        Route route = found.group(3).equals("Global") ? Route.GLOBAL : Route.REGION;
        return Optional.ofNullable(RESERVED.get(found.group(1))).map(slot -> new Meter(slot, part, route));
    }

    private static Optional<Meter> snake(String body) {
        Matcher found = SNAKE.matcher(body);
        if (!found.matches()) {
            return Optional.empty();
        }
        Route route = route(Optional.ofNullable(found.group(2)).orElse(""));
        Slot tier = Optional.ofNullable(TIERS.get(found.group(3))).orElseThrow();
        Part cache = CACHE.get(found.group(1));
        if (cache != null) {
            return tier == Slot.ON_DEMAND ? Optional.of(new Meter(Slot.CACHE, cache, route)) : Optional.empty();
        }
        return Optional.ofNullable(COUNTS.get(found.group(1))).map(part -> new Meter(tier, part, route));
    }

    private static Route route(String word) {
        return switch (word) {
            case "_global" -> Route.GLOBAL;
            case "_geo" -> Route.GEOGRAPHY;
            default -> Route.REGION;
        };
    }

    private static Optional<Meter> camel(String body) {
        List<String> words = List.of(body.split("_", -1));
        Part part = COUNTS.get(words.get(0));
        Set<String> rest = new HashSet<>(words.subList(1, words.size()));
        if (part == null || body.startsWith("input") || body.startsWith("output") || rest.size() != words.size() - 1) {
            return Optional.empty();
        }
        boolean batch = rest.remove("Batch");
        Route route = rest.remove("Global") ? Route.GLOBAL : rest.remove("Geo") ? Route.GEOGRAPHY : Route.REGION;
        boolean tokens = part == Part.INPUT || part == Part.OUTPUT;
        if (!rest.isEmpty() || (batch && !tokens)) {
            return Optional.empty();
        }
        return Optional.of(new Meter(batch ? Slot.BATCH : tokens ? Slot.ON_DEMAND : Slot.CACHE, part, route));
    }
}
