package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every token price that comes with the product, against a table of the Price List of 2026-08-20, where one is at hand. */
class PriceListTest {

    private static final Path TABLE = Path.of("../../shared/data/prices/on_demand.csv");

    /** The table's names of models, which are the Price List's. */
    private static final Map<String, String> NAMES = Map.ofEntries(
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
            Map.entry("anthropic.claude-v2", "Claude"),
            Map.entry("anthropic.claude-v2:1", "Claude"),
            Map.entry("anthropic.claude-instant-v1", "Claude Instant"),
            Map.entry("meta.llama3-1-8b-instruct-v1:0", "Llama 3.1 8B"),
            Map.entry("meta.llama3-1-70b-instruct-v1:0", "Llama 3.1 70B"),
            Map.entry("meta.llama3-2-1b-instruct-v1:0", "Llama 3.2 1B"),
            Map.entry("meta.llama3-2-3b-instruct-v1:0", "Llama 3.2 3B"),
            Map.entry("meta.llama3-2-11b-instruct-v1:0", "Llama 3.2 11B"),
            Map.entry("meta.llama3-2-90b-instruct-v1:0", "Llama 3.2 90B"),
            Map.entry("meta.llama3-3-70b-instruct-v1:0", "Llama 3.3 70B"),
            Map.entry("meta.llama4-scout-17b-instruct-v1:0", "Llama 4 Scout 17B"),
            Map.entry("meta.llama4-maverick-17b-instruct-v1:0", "Llama 4 Maverick 17B"),
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
            Map.entry("deepseek.r1-v1:0", "R1"),
            Map.entry("deepseek.v3-v1:0", "DeepSeek V3.1"),
            Map.entry("deepseek.v3.2", "DeepSeek v3.2"),
            Map.entry("mistral.mistral-large-3-675b-instruct", "Mistral Large 3"),
            Map.entry("openai.gpt-oss-20b-1:0", "gpt-oss-20b"),
            Map.entry("openai.gpt-oss-120b-1:0", "gpt-oss-120b"));

    @Test
    void everyTokenPriceIsThePriceLists() throws IOException {
        assumeTrue(Files.exists(TABLE), TABLE + " is absent");
        Map<String, String> table = table();
        PriceBook book = new ConfigFolder(Path.of(".")).prices();
        assertThat(book.tokens())
                .filteredOn(row -> isOfThatPublication(row) && !isNova2LiteThroughTheUsProfile(row))
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(table).containsEntry(key(row), prices(row)));
    }

    /** The book names the publication; other prices are of other sources. */
    private static boolean isOfThatPublication(TokenPrice row) {
        return row.provenance().source().contains("publication 2026-08-20");
    }

    /** The table has one row for us-east-1, with the price of the global profile. */
    private static boolean isNova2LiteThroughTheUsProfile(TokenPrice row) {
        return row.modelId().equals("us.amazon.nova-2-lite-v1:0")
                && row.region().equals("us-east-1");
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new HashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            List<String> cells = List.of(line.split(",", -1));
            if (!line.startsWith("provider,")
                    && !line.contains("\"")
                    && !cells.get(3).isEmpty()
                    && !cells.get(4).isEmpty()) {
                table.put(
                        cells.get(1) + " in " + cells.get(2), rounded(cells.get(3)) + " and " + rounded(cells.get(4)));
            }
        }
        return table;
    }

    private static String key(TokenPrice row) {
        String variant = row.tier() == TokenTier.BATCH
                ? " (batch)"
                : row.modelId().startsWith("global.") ? " (global-cross-region)" : "";
        return NAMES.get(row.modelId().replaceFirst("^(us|global)\\.", "")) + variant + " in " + row.region();
    }

    private static String prices(TokenPrice row) {
        return rounded(row.usdPerMillionInput().toString()) + " and "
                + rounded(row.usdPerMillionOutput().toString());
    }

    private static String rounded(String usd) {
        return new BigDecimal(usd).setScale(6, RoundingMode.HALF_UP).toString();
    }
}
