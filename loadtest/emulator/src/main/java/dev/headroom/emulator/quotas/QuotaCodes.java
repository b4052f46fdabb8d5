package dev.headroom.emulator.quotas;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Codes of quotas by name. AWS does not publish them; the known ones were seen in lists of Service Quotas, also under
 * older names of the same quota. Any other is made from its name, always the same.
 */
final class QuotaCodes {

    static final String NO_COMMITMENT = "Model units no-commitment Provisioned Throughputs across base models";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry(NO_COMMITMENT, "L-FE44174A"),
            Map.entry("Model units per provisioned model for Meta Llama 3.1 8B Instruct", "L-3632DE15"),
            Map.entry("On-demand InvokeModel requests per minute for Amazon Nova Lite", "L-E386A278"),
            Map.entry("On-demand InvokeModel tokens per minute for Amazon Nova Lite", "L-70423BF8"),
            Map.entry("Cross-Region InvokeModel requests per minute for Amazon Nova Lite", "L-89F8391A"),
            Map.entry("Cross-Region InvokeModel tokens per minute for Amazon Nova Lite", "L-7C42E72A"),
            Map.entry("Model invocation max tokens per day for Amazon Nova Lite", "L-45E0AD92"),
            Map.entry("Cross-Region InvokeModel requests per minute for Anthropic Claude Sonnet 4.5 V1", "L-4A6BFAB1"),
            Map.entry("Cross-Region InvokeModel tokens per minute for Anthropic Claude Sonnet 4.5 V1", "L-F4DDD3EB"),
            Map.entry("Model invocation max tokens per day for Anthropic Claude Sonnet 4.5 V1", "L-381AD9EE"),
            Map.entry(
                    "Global Cross-Region InvokeModel requests per minute for Anthropic Claude Sonnet 4.5 V1",
                    "L-DB84CE56"),
            Map.entry(
                    "Global Cross-Region InvokeModel tokens per minute for Anthropic Claude Sonnet 4.5 V1",
                    "L-27C57EE8"),
            Map.entry("Global Cross-Region max tokens per day for Anthropic Claude Sonnet 4.5 V1", "L-BC182137"),
            Map.entry("Cross-Region InvokeModel requests per minute for Anthropic Claude Haiku 4.5", "L-CCA5DF70"),
            Map.entry("Cross-Region InvokeModel tokens per minute for Anthropic Claude Haiku 4.5", "L-58BE175A"),
            Map.entry(
                    "Global Cross-Region InvokeModel requests per minute for Anthropic Claude Haiku 4.5", "L-E5084BBA"),
            Map.entry("Global Cross-Region InvokeModel tokens per minute for Anthropic Claude Haiku 4.5", "L-9A11C666"),
            Map.entry("Global Cross-Region max tokens per day for Anthropic Claude Haiku 4.5", "L-B5C049AE"));

    private QuotaCodes() {}

    /** The code of a quota's name. */
    static String of(String name) {
        return KNOWN.getOrDefault(name, made(name));
    }

    private static String made(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "L-%08X", sum.getValue());
    }
}
