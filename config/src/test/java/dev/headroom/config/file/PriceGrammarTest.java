package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.PriceRemark;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a model is sold, and what two sources say of one. */
class PriceGrammarTest {

    private static final String GOOD = """
            sources:
              old: {source: a page, asOf: 2026-06-30}
              new: {source: a list, asOf: 2026-08-20}
            prices:
              - models: [m]
                regions: [r]
                onDemand:
                  source: old
                  usdPerMillionInput: 3.00
                  usdPerMillionOutput: 15.00
                  also: [{source: new, usdPerMillionInput: 2.00, usdPerMillionOutput: 10.00}]
                flex: {source: old, usdPerMillionInput: 1, usdPerMillionOutput: 5}
                latencyOptimised: {source: old, usdPerMillionInput: 2.5, usdPerMillionOutput: 12.5}
                longContext: {source: old, aboveInputTokens: 200_000, usdPerMillionInput: 4, usdPerMillionOutput: 15}
                cache: {source: old, usdPerMillionWritten: {fiveMinutes: 2.50, oneHour: 4}, usdPerMillionRead: 0.20}
                reserved:
                  source: old
                  usdPerHourPer1kTpm:
                    oneMonth: {input: 0.12, output: 0.60}
                    threeMonths: {input: 0.108, output: 0.54}
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private PriceBook book(String yaml) {
        config.write("prices/x.yaml", yaml);
        return config.folder().prices();
    }

    private void refuses(String good, String bad, String fault) {
        assertThat(GOOD).contains(good);
        config.refuses("prices/x.yaml", GOOD.replace(good, bad), fault);
    }

    @Test
    void everyKindOfPriceIsRead() {
        assertThat(book(GOOD).of("m", "r").rows())
                .extracting(price -> price.what() + ": " + price.figures())
                .containsExactly(
                        "on demand: $2.00 input, $10.00 output for a million tokens",
                        "flex: $1 input, $5 output for a million tokens",
                        "latency-optimised: $2.5 input, $12.5 output for a million tokens",
                        "long context: $4 input, $15 output for a million tokens of requests of more than 200000 input"
                                + " tokens",
                        "cache: $2.50 written for 5 minutes, $4 written for 1 hour, $0.20 read for a million tokens",
                        "reserved, 1 month: $0.12 input, $0.60 output for an hour of 1,000 tokens per minute",
                        "reserved, 3 months: $0.108 input, $0.54 output for an hour of 1,000 tokens per minute");
    }

    @Test
    void ofTwoSourcesTheNewerIsUsedInWhicheverOrderTheyStand() {
        assertThat(book(GOOD).remarks())
                .extracting(PriceRemark::text)
                .containsExactly("m in r, on demand: sources disagree: $2.00 input, $10.00 output for a million tokens"
                        + " (2026-08-20, a list) is used, for it is newer; $3.00 input, $15.00 output for a million"
                        + " tokens (2026-06-30, a page) is not");
        PriceBook other = book(GOOD.replace("asOf: 2026-06-30", "asOf: 2026-10-01"));
        assertThat(other.of("m", "r").onDemand().usdPerMillionInput()).isEqualByComparingTo("3");
        assertThat(other.remarks()).hasSize(1);
    }

    @Test
    void ofOneDayTheFirstIsUsedAndToldToo() {
        PriceBook book = book(GOOD.replace("asOf: 2026-06-30", "asOf: 2026-08-20"));
        assertThat(book.of("m", "r").onDemand().usdPerMillionInput()).isEqualByComparingTo("3");
        assertThat(book.remarks())
                .singleElement()
                .extracting(PriceRemark::text)
                .asString()
                .contains("the first of the same day");
    }

    @Test
    void sourcesThatAgreeAreNotRemarkedOn() {
        PriceBook book = book(GOOD.replace("3.00", "2").replace("15.00", "10"));
        assertThat(book.remarks()).isEmpty();
        assertThat(book.rows())
                .extracting(Price::provenance)
                .element(0)
                .extracting("source")
                .isEqualTo("a list");
    }

    @Test
    void aSecondSourceOfAnotherThingIsRefused() {
        config.refuses(
                "prices/x.yaml",
                GOOD.replace(
                        "        threeMonths: {input: 0.108, output: 0.54}\n",
                        "      also: [{source: new, usdPerHourPer1kTpm: {threeMonths: {input: 1, output: 1}}}]\n"),
                "20: key 'also' has a price for m in r, reserved, 3 months, which the row does not price; move it there");
    }

    @Test
    void keysThatAreNotKnownAreRefused() {
        refuses(
                "oneHour",
                "oneHours",
                "15: key 'oneHours' is not known in key 'usdPerMillionWritten'; maybe you meant 'oneHour' (there are"
                        + " fiveMinutes, thirtyMinutes, oneHour)");
        refuses(
                "{source: new, ",
                "{source: new, also: [], ",
                "11: key 'also' is not known in key 'also'; there are source, usdPerMillionInput, usdPerMillionOutput");
        refuses(
                "threeMonths",
                "sixMonths",
                "20: key 'sixMonths' is not known in key 'usdPerHourPer1kTpm'; there are oneMonth," + " threeMonths");
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        refuses("200_000", "0", "14: key 'aboveInputTokens' is 0, must be above 0; change it");
        refuses("0.20", "-0.20", "15: key 'usdPerMillionRead' is -0.20, must be 0 or above; change it");
        refuses("0.12,", "0,", "19: key 'oneMonth' is 0, must be above 0; change it");
    }
}
