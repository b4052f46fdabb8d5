package dev.headroom.emulator.pricing;

import java.util.Map;

/**
 * A model as the Price List calls it. Names in usage types that were not seen in the real list follow those that were.
 *
 * @param provider as in {@code Meta}
 * @param model as in {@code Llama 3.1 8B}
 * @param usage as in {@code Llama3-1-8B}
 */
record Label(String provider, String model, String usage) {

    private static final Map<String, String> PROVIDERS = Map.of(
            "amazon", "Amazon",
            "anthropic", "Anthropic",
            "deepseek", "DeepSeek",
            "meta", "Meta",
            "mistral", "Mistral",
            "openai", "OpenAI",
            "qwen", "Qwen");

    private static final Map<String, String> MODELS = Map.ofEntries(
            Map.entry("amazon.nova-micro-v1:0", "Nova Micro"),
            Map.entry("amazon.nova-lite-v1:0", "Nova Lite"),
            Map.entry("amazon.nova-pro-v1:0", "Nova Pro"),
            Map.entry("amazon.nova-premier-v1:0", "Nova Premier"),
            Map.entry("amazon.nova-2-lite-v1:0", "Nova 2.0 Lite"),
            Map.entry("anthropic.claude-haiku-4-5-20251001-v1:0", "Claude Haiku 4.5"),
            Map.entry("anthropic.claude-sonnet-4-5-20250929-v1:0", "Claude Sonnet 4.5"),
            Map.entry("anthropic.claude-sonnet-4-6", "Claude Sonnet 4.6"),
            Map.entry("anthropic.claude-opus-4-5-20251101-v1:0", "Claude Opus 4.5"),
            Map.entry("anthropic.claude-opus-4-6-v1", "Claude Opus 4.6"),
            Map.entry("anthropic.claude-opus-4-7", "Claude Opus 4.7"),
            Map.entry("anthropic.claude-opus-4-8", "Claude Opus 4.8"),
            Map.entry("anthropic.claude-3-7-sonnet-20250219-v1:0", "Claude 3.7 Sonnet"),
            Map.entry("anthropic.claude-v2", "Claude 2.0"),
            Map.entry("anthropic.claude-v2:1", "Claude 2.1"),
            Map.entry("anthropic.claude-instant-v1", "Claude Instant"),
            Map.entry("anthropic.claude-opus-5", "Claude Opus 5"),
            Map.entry("anthropic.claude-opus-5-5", "Claude Opus 5.5"),
            Map.entry("anthropic.claude-sonnet-5", "Claude Sonnet 5"),
            Map.entry("anthropic.claude-sonnet-5-5", "Claude Sonnet 5.5"),
            Map.entry("anthropic.claude-fable-5", "Claude Fable 5"),
            Map.entry("anthropic.claude-sonnet-4-20250514-v1:0", "Claude Sonnet 4"),
            Map.entry("anthropic.claude-3-5-haiku-20241022-v1:0", "Claude 3.5 Haiku"),
            Map.entry("anthropic.claude-3-5-sonnet-20240620-v1:0", "Claude 3.5 Sonnet"),
            Map.entry("anthropic.claude-3-5-sonnet-20241022-v2:0", "Claude 3.5 Sonnet v2"),
            Map.entry("anthropic.claude-3-haiku-20240307-v1:0", "Claude 3 Haiku"),
            Map.entry("meta.llama3-1-405b-instruct-v1:0", "Llama 3.1 405B"),
            Map.entry("qwen.qwen3-32b-v1:0", "Qwen3 32B"),
            Map.entry("qwen.qwen3-coder-480b-a35b-v1:0", "Qwen3 Coder 480B A35B"),
            Map.entry("openai.gpt-5.6-terra", "GPT-5.6 Terra"),
            Map.entry("deepseek.r1-v1:0", "DeepSeek R1"),
            Map.entry("deepseek.v3-v1:0", "DeepSeek V3.1"),
            Map.entry("deepseek.v3.2", "DeepSeek V3.2"),
            Map.entry("meta.llama3-1-8b-instruct-v1:0", "Llama 3.1 8B"),
            Map.entry("meta.llama3-1-70b-instruct-v1:0", "Llama 3.1 70B"),
            Map.entry("meta.llama3-2-1b-instruct-v1:0", "Llama 3.2 1B"),
            Map.entry("meta.llama3-2-3b-instruct-v1:0", "Llama 3.2 3B"),
            Map.entry("meta.llama3-2-11b-instruct-v1:0", "Llama 3.2 11B"),
            Map.entry("meta.llama3-2-90b-instruct-v1:0", "Llama 3.2 90B"),
            Map.entry("meta.llama3-3-70b-instruct-v1:0", "Llama 3.3 70B"),
            Map.entry("meta.llama4-scout-17b-instruct-v1:0", "Llama 4 Scout 17B"),
            Map.entry("meta.llama4-maverick-17b-instruct-v1:0", "Llama 4 Maverick 17B"),
            Map.entry("mistral.mistral-large-3-675b-instruct", "Mistral Large 3"),
            Map.entry("openai.gpt-oss-20b-1:0", "gpt-oss-20b"),
            Map.entry("openai.gpt-oss-120b-1:0", "gpt-oss-120b"));

    /** Of a model that this does not know, the id without its version. */
    static Label of(String modelId) {
        String vendor = modelId.substring(0, Math.max(0, modelId.indexOf('.')));
        String bare = modelId.replaceFirst(":[0-9]+$", "");
        String model = MODELS.getOrDefault(modelId, bare);
        return new Label(PROVIDERS.getOrDefault(vendor, vendor), model, usage(vendor, model, bare));
    }

    static boolean isKnown(String modelId) {
        return MODELS.containsKey(modelId);
    }

    private static String usage(String vendor, String model, String bare) {
        return switch (vendor) {
            case "amazon" -> model.replace(" ", "");
            case "meta" -> model.replace("Llama ", "Llama").replaceAll("[ .]", "-");
            case "openai", "qwen" -> model.replace(" ", "-");
            default -> bare;
        };
    }
}
