package dev.headroom.emulator.quotas;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Codes of quotas. AWS does not publish them; a few are known from what people wrote down (metadata of awslabs'
 * bedrock-usage-analyzer, 20 April 2026). The others are made of the name, so that they stay the same.
 */
final class Codes {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("Model units no-commitment Provisioned Throughputs across base models", "L-FE44174A"),
            Map.entry("Model units no-commitment Provisioned Throughputs across custom models", "L-BE77399C"),
            Map.entry("Model units per provisioned model for Llama 3.1 8B Instruct", "L-3632DE15"),
            Map.entry("On-demand model inference requests per minute for Amazon Nova Lite", "L-E386A278"),
            Map.entry("On-demand model inference tokens per minute for Amazon Nova Lite", "L-70423BF8"),
            Map.entry("Cross-region model inference requests per minute for Amazon Nova Lite", "L-89F8391A"),
            Map.entry("Cross-region model inference tokens per minute for Amazon Nova Lite", "L-7C42E72A"));

    private Codes() {}

    static String of(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "L-%08X", sum.getValue());
    }
}
