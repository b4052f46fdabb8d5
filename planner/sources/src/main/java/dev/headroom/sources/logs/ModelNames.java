package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which model an id of a record stands for. A model's id and an inference profile's id stand for themselves, for each has its
 * price; an ARN of either stands for the id in it; behind any other ARN is a model that the log does not name.
 *
 * @param given ids and ARNs of which the model is told
 */
record ModelNames(Map<String, String> given) {

    private static final Pattern NAMING =
            Pattern.compile("arn:[^:]*:bedrock:[^/]*:(foundation-model|inference-profile)/(.+)");

    /** The model, absent where only its owner knows it. */
    Optional<String> of(String id) {
        String told = given.get(id);
        if (told != null) {
            return Optional.of(told);
        }
        Matcher matcher = NAMING.matcher(id);
        if (matcher.matches()) {
            String inside = matcher.group(2);
            return Optional.of(given.getOrDefault(inside, inside));
        }
        return id.startsWith("arn:") ? Optional.empty() : Optional.of(id);
    }

    /** @throws SourceException naming the ids behind which the model is not known, and the flag that says it */
    void check(LogRequest request, List<String> ids) {
        List<String> unknown = ids.stream().filter(id -> of(id).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw request.fault("has records of " + unknown.stream().limit(5).collect(Collectors.joining(", "))
                    + (unknown.size() > 5 ? " and " + (unknown.size() - 5) + " more" : "")
                    + "; such an ARN does not say which model is behind it; give it, as with --model-of "
                    + unknown.get(0) + "=MODEL-ID");
        }
    }

    /** The SQL condition that {@code modelId} stands for a model, or may do so. */
    String sqlCondition(String model) {
        String named = given.entrySet().stream()
                .filter(entry -> entry.getValue().equals(model))
                .map(entry -> isId(entry.getKey()))
                .collect(Collectors.joining());
        return "modelId LIKE 'arn:%' OR " + Duck.text(model) + " = modelId" + named;
    }

    private static String isId(String id) {
        return " OR modelId = " + Duck.text(id);
    }
}
