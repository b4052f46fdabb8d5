package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    /** The name may carry a colon and an address behind it, and a proxy's answer has no name at all. */
    @ParameterizedTest
    @CsvSource({
        "429, ModelNotReadyException:http://internal.amazon.com/, MODEL_NOT_READY",
        "429, ServiceQuotaExceededException, THROTTLED",
        "429, '', THROTTLED",
        "503, '', UNAVAILABLE",
        "401, '', REJECTED",
        "413, '', REJECTED",
        "301, '', SERVER_ERROR",
        "204, '', SERVER_ERROR",
        "502, '', SERVER_ERROR",
        "504, '', SERVER_ERROR"
    })
    void anyStatusHasAnOutcome(int status, String errorType, Outcome expected) {
        assertThat(Outcomes.of(status, errorType)).isEqualTo(expected);
    }
}
