package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    static Stream<Integer> anyMillis() {
        return new SplittableRandom(7).ints(50, 0, 100_000_000).boxed();
    }

    static Stream<Integer> anyInteger() {
        return new SplittableRandom(11).ints(50).boxed();
    }

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "30s, PT30S",
        "1500ms, PT1.5S",
        "1.5s, PT1.5S",
        "2m, PT2M",
        "1h, PT1H",
        "5d, PT120H",
        "0.25h, PT15M"
    })
    void aLengthOfTimeIsANumberAndAUnit(String written, Duration time) {
        assertThat(Scalars.duration(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "s",
                "-1s",
                "1 s",
                "1S",
                "1D",
                "01s",
                "1e3s",
                ".5s",
                "1.s",
                "NaNs",
                "1m30s",
                "PT30S",
                "0.0000000001s",
                "9999999999999h",
                "11111111111111111111111111111111111111111111s"
            })
    void anythingElseIsNoLengthOfTime(String written) {
        assertThat(Scalars.duration(written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("anyMillis")
    void everyUnitSaysTheSameTime(int millis) {
        Duration time = Duration.ofMillis(millis);
        BigDecimal seconds = BigDecimal.valueOf(millis, 3);
        assertThat(Scalars.duration(millis + "ms")).contains(time);
        assertThat(Scalars.duration(seconds.toPlainString() + "s")).contains(time);
        assertThat(Scalars.duration(millis + "m")).contains(time.multipliedBy(60_000));
        assertThat(Scalars.duration("0.5h")).contains(Scalars.duration("30m").orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("anyInteger")
    void everyIntegerIsReadBack(int number) {
        assertThat(Scalars.integer(Integer.toString(number))).contains(number);
        assertThat(Scalars.decimal(Integer.toString(number))).contains(BigDecimal.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({"6_000_000, 6000000", "0, 0", "-5, -5"})
    void thousandsMayBeSetApart(String written, int number) {
        assertThat(Scalars.integer(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "010",
                "0x10",
                "1:30",
                "1.0",
                "1e3",
                "_1",
                "1_",
                "1,000",
                "+1",
                "2147483648",
                "-2147483649",
                "ten"
            })
    void whatCouldMeanTwoThingsIsNoInteger(String written) {
        assertThat(Scalars.integer(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".nan",
                "NaN",
                ".inf",
                "-.inf",
                "Infinity",
                "1e400",
                "1E5",
                "0.1.2",
                "5%",
                "$5",
                "00.5",
                "1.",
                ".5",
                "11111111111111111111111111111111111111111"
            })
    void whatIsNotFiniteIsNoDecimal(String written) {
        assertThat(Scalars.decimal(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.08", "24.00", "0.035", "-1", "0"})
    void aDecimalKeepsItsDigits(String written) {
        assertThat(Scalars.decimal(written)).map(BigDecimal::toString).contains(written);
    }
}
