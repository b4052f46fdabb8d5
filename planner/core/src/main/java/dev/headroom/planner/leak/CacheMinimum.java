package dev.headroom.planner.leak;

import dev.headroom.planner.usage.PromptPrefixes.Least;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many tokens a prompt's beginning must have before a model takes it into its cache, by the names in their ids (Amazon Bedrock User Guide, "Prompt
 * caching", table of explicit caching, read 2026-10). A model that is not in the table has none.
 */
final class CacheMinimum {

    private static final Map<Least, List<String>> MODELS = Map.of(
            Least.TOKENS_512,
                    List.of(
                            "claude-fable-5-1",
                            "claude-mythos-5-1",
                            "claude-fable-5",
                            "claude-mythos-5",
                            "claude-opus-5"),
            Least.TOKENS_1024,
                    List.of(
                            "claude-opus-4-8",
                            "claude-sonnet-5",
                            "claude-sonnet-4-6",
                            "claude-sonnet-4-5",
                            "claude-3-7-sonnet",
                            "claude-3-5-sonnet-20241022",
                            "gpt-5.6-sol",
                            "gpt-5.6-terra",
                            "gpt-5.6-luna"),
            Least.TOKENS_4096,
                    List.of(
                            "claude-mythos-preview",
                            "claude-opus-4-7",
                            "claude-opus-4-6",
                            "claude-opus-4-5",
                            "claude-haiku-4-5"));

    private CacheMinimum() {}

    /** Of a model by its id, with or without the geography of a profile. */
    static Optional<Least> of(String modelId) {
        return MODELS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name -> isNamed(modelId, name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name, and behind it nothing or a date or version: {@code claude-opus-5} is not {@code claude-opus-5-5}. */
    private static boolean isNamed(String modelId, String name) {
        return modelId.matches("([a-z-]+\\.)*" + name.replace(".", "\\.") + "(-[0-9]{8})?(-v[0-9]+)?(:[0-9a-z:]+)?");
    }
}
