package dev.headroom.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read words, programs read keys. */
class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "concurrencyPerUnit, concurrency per unit",
        "unitInputTokensPerMinute, unit input tokens per minute",
        "provisioned1.timePerTokenP50, 'provisioned1, time per token p50'",
        "inputPerMinuteIn4Weeks50, input tokens per minute in 50 % of the hours of the next 4 weeks",
        "outputMinutesIn4WeeksP99, output tokens that 99 % of the minutes of the next 4 weeks do not exceed",
        "inputBusiestMinuteIn4Weeks80, input tokens in the busiest minute of the next 4 weeks in 80 % of the futures",
        "usdPerMonthOnDemand, 'a month on demand, in US dollars'",
        "demand, demand",
        "run/usage.csv, run/usage.csv",
        "meta.llama3-1-8b-instruct-v1:0, meta.llama3-1-8b-instruct-v1:0"
    })
    void aKeyBecomesWordsAndAnyOtherNameStays(String key, String words) {
        assertThat(Labels.of(key)).isEqualTo(words);
    }
}
