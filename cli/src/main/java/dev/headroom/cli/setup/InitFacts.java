package dev.headroom.cli.setup;

import dev.headroom.config.file.ConfigException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What only the owners of a workload know; what nobody said is left open in the file, so that it is refused until it is filled in. */
final class InitFacts {

    /** No number and no time zone, so that no reader takes it for one. */
    static final String OPEN = "FILL_IN";

    private static final String TIME_ZONE = "--time-zone";
    private static final String TOKENS = "--tokens-per-minute";
    private static final String BURNDOWN = "--output-burndown";
    private static final String DEFERRABLE = "--deferrable-share";

    @Option(names = TIME_ZONE, paramLabel = "ZONE", description = "Of the users, as in Europe/Berlin.")
    private Optional<String> timeZone = Optional.empty();

    @Option(names = TOKENS, paramLabel = "N", description = "The account's on-demand quota.")
    private Optional<Long> tokensPerMinute = Optional.empty();

    @Option(names = BURNDOWN, paramLabel = "N", description = "Quota tokens of one output token.")
    private Optional<Integer> outputBurndown = Optional.empty();

    @Option(names = DEFERRABLE, paramLabel = "SHARE", description = "Tokens that may wait a day, 0 to 1.")
    private Optional<Double> deferrableShare = Optional.empty();

    /**
     * A key of the file that a flag fills in.
     *
     * @param key in the file
     * @param flag on the command line
     * @param value as the file would have it; empty where nobody gave one
     */
    private record Fact(String key, String flag, Optional<String> value) {}

    private List<Fact> facts() {
        return List.of(
                new Fact("timeZone", TIME_ZONE, timeZone),
                new Fact("tokensPerMinute", TOKENS, tokensPerMinute.map(String::valueOf)),
                new Fact("outputBurndown", BURNDOWN, outputBurndown.map(String::valueOf)),
                new Fact("deferrableShare", DEFERRABLE, deferrableShare.map(InitFacts::plain)));
    }

    /** Without an exponent, which the file's reader would not read; what is no finite number it refuses itself. */
    private static String plain(double share) {
        return Double.isFinite(share) ? BigDecimal.valueOf(share).toPlainString() : String.valueOf(share);
    }

    /** The template with the values in place of its own. */
    String fillIn(String template, String name, String modelId, String region) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("modelId", modelId);
        values.put("region", region);
        facts().forEach(fact -> values.put(fact.key, fact.value.orElse(OPEN)));
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = set(text, value.getKey(), value.getValue());
        }
        return text;
    }

    /**
     * Holds each value against the rules of the file's own reader.
     *
     * @param template a text that the reader takes
     * @param reader reads a text as the commands will that are given the file
     * @throws IllegalArgumentException with the flag, its value and the rule, where a value is none that the file may have
     */
    void require(String template, Consumer<String> reader) {
        facts().forEach(fact -> fact.value.ifPresent(value -> {
            try {
                reader.accept(set(template, fact.key, value));
            } catch (ConfigException e) {
                throw new IllegalArgumentException(refusal(fact, value, String.valueOf(e.getMessage())), e);
            }
        }));
    }

    /** The reader's words from the key on, which is the flag here. */
    private static String refusal(Fact fact, String value, String message) {
        String key = "key '" + fact.key + "'";
        int at = message.indexOf(key);
        return at < 0
                ? fact.flag + " is '" + value + "': " + message
                : fact.flag + message.substring(at + key.length());
    }

    /** The text with another value of a key that it has once. */
    static String set(String text, String key, String value) {
        Matcher line = Pattern.compile("(?m)^( *" + key + ": ).*$").matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("the template has no key " + key);
        }
        return text.substring(0, line.start()) + line.group(1) + value + text.substring(line.end());
    }

    /** Each open value with its line. */
    List<String> missing(String text) {
        List<String> lines = text.lines().toList();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(": " + OPEN)) {
                missing.add("line " + (i + 1) + ": " + lines.get(i).strip().replace(": " + OPEN, ""));
            }
        }
        return missing;
    }
}
