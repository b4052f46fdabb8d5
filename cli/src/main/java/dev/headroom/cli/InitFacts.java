package dev.headroom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What only the owners of a workload know; what nobody said is left open in the file, so that it is refused until it is filled in. */
final class InitFacts {

    /** No number and no time zone, so that no reader takes it for one. */
    static final String OPEN = "FILL_IN";

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Of the users, as in Europe/Berlin.")
    private Optional<String> timeZone = Optional.empty();

    @Option(names = "--tokens-per-minute", paramLabel = "N", description = "The account's on-demand quota.")
    private Optional<Long> tokensPerMinute = Optional.empty();

    @Option(names = "--output-burndown", paramLabel = "N", description = "Quota tokens of one output token.")
    private Optional<Integer> outputBurndown = Optional.empty();

    @Option(names = "--deferrable-share", paramLabel = "SHARE", description = "Tokens that may wait a day, 0 to 1.")
    private Optional<Double> deferrableShare = Optional.empty();

    /** The template with the values in place of its own. */
    String fillIn(String template, String name, String modelId, String region) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("modelId", modelId);
        values.put("region", region);
        values.put("timeZone", timeZone.orElse(OPEN));
        values.put("tokensPerMinute", tokensPerMinute.map(String::valueOf).orElse(OPEN));
        values.put("outputBurndown", outputBurndown.map(String::valueOf).orElse(OPEN));
        values.put("deferrableShare", deferrableShare.map(String::valueOf).orElse(OPEN));
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = set(text, value.getKey(), value.getValue());
        }
        return text;
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
