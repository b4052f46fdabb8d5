package dev.headroom.sources.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which model a quota's label means. A label is a model's where it is its provider and name, or its name, as {@code
 * ListFoundationModels} has them, with or without the version in its id and a context length; one that fits two models fits none.
 */
final class ModelLabels {

    private static final Pattern VERSION = Pattern.compile("-v([0-9]+)(?::([0-9]+))?$");

    private final Map<String, Pattern> patterns = new TreeMap<>();

    void add(String modelId, String provider, String name) {
        Matcher found = VERSION.matcher(modelId);
        String version = found.find() ? version(found.group(1), Optional.ofNullable(found.group(2))) : "";
        patterns.put(
                modelId,
                Pattern.compile("(?:" + Pattern.quote(plain(provider)) + " )?" + Pattern.quote(plain(name)) + version
                        + "(?: [0-9]+k)?"));
    }

    /** A version whose minor number is not 0 must be said in whole. */
    private static String version(String major, Optional<String> minor) {
        boolean whole = minor.filter(number -> !number.equals("0")).isPresent();
        return whole ? " v" + major + "[.:]" + minor.orElse("") : "(?: v" + major + "(?:[.:]0)?)?";
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    boolean has(String modelId) {
        return patterns.containsKey(modelId);
    }

    Optional<String> model(String label) {
        String plain = plain(label);
        List<String> fitting = patterns.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).matches())
                .map(Map.Entry::getKey)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
