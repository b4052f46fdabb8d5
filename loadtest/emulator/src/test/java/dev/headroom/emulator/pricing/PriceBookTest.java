package dev.headroom.emulator.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.control.Purchase.Commitment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private final PriceBook book = PriceBook.shipped();

    /** aws.amazon.com/bedrock/pricing, 24 July 2026. */
    @Test
    void unitsAreBookedByModelRegionAndTerm() {
        String llama = "meta.llama3-1-8b-instruct-v1:0";
        assertThat(book.perUnitHour(llama, "us-west-2", Optional.empty()).orElseThrow())
                .isEqualByComparingTo("24.00");
        assertThat(book.perUnitHour(llama, "us-west-2", Optional.of(Commitment.OneMonth))
                        .orElseThrow())
                .isEqualByComparingTo("21.18");
        assertThat(book.in("us-west-2")
                        .perUnitHour(llama, Optional.of(Commitment.SixMonths))
                        .orElseThrow())
                .isEqualByComparingTo("13.08");
        assertThat(book.perUnitHour(llama, "us-east-1", Optional.empty())).isEmpty();
        assertThat(book.perUnitHour("meta.none", "us-west-2", Optional.empty())).isEmpty();
    }

    @Test
    void noFileOfTheBookIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../config/prices"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            PriceBook.FILES.stream().map(file -> file + ".yaml").toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "meta.llama3-1-8b-instruct-v1:0, Llama 3.1 8B Instruct",
        "anthropic.claude-3-7-sonnet-20250219-v1:0, Claude 3.7 Sonnet",
        "anthropic.claude-opus-4-6-v1, Claude Opus 4.6",
        "anthropic.claude-haiku-4-5-20251001-v1:0, Claude Haiku 4.5",
        "anthropic.claude-v2:1, Claude 2.1",
        "anthropic.claude-instant-v1, Claude Instant",
        "amazon.nova-2-lite-v1:0, Nova 2 Lite",
        "openai.gpt-oss-120b-1:0, GPT OSS 120B",
    })
    void titlesAreThoseOfAws(String id, String title) {
        assertThat(ModelTitle.of(id)).isEqualTo(title);
    }
}
