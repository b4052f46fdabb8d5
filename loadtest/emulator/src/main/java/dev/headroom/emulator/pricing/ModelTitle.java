package dev.headroom.emulator.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of models and providers as the Price List writes them, made from ids: {@code Llama 3.1 8B Instruct} of Meta. */
final class ModelTitle {

    private static final Map<String, String> PROVIDERS = Map.of(
            "deepseek", "DeepSeek",
            "mistral", "Mistral AI",
            "openai", "OpenAI");
    private static final Map<String, String> TITLES =
            Map.of("anthropic.claude-v2", "Claude 2.0", "anthropic.claude-v2:1", "Claude 2.1");

    private ModelTitle() {}

    static String provider(String modelId) {
        String word = modelId.substring(0, modelId.indexOf('.'));
        return PROVIDERS.getOrDefault(word, capital(word));
    }

    static String of(String modelId) {
        String known = TITLES.get(modelId);
        if (known != null) {
            return known;
        }
        String bare = modelId.substring(modelId.indexOf('.') + 1)
                .replaceFirst("-v?[0-9]+(:[0-9]+)$|-v[0-9]+$", "")
                .replaceFirst("-[0-9]{8}$", "")
                .replaceFirst("^([a-z]{2,})([0-9])", "$1-$2");
        List<String> words = new ArrayList<>();
        for (String part : bare.split("-", -1)) {
            int last = words.size() - 1;
            if (last >= 0 && part.matches("[0-9]+") && words.get(last).matches("[0-9]+")) {
                words.set(last, words.get(last) + "." + part);
            } else {
                words.add(part.matches("[0-9]+b|gpt|oss") ? part.toUpperCase(Locale.ROOT) : capital(part));
            }
        }
        return String.join(" ", words);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
