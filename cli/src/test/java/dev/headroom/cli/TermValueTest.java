package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.plan.whatif.LongestTerm;
import dev.headroom.planner.price.CommitmentTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

/** A term as the flag takes it. */
class TermValueTest {

    private final TermValue value = new TermValue();

    @ParameterizedTest
    @CsvSource({
        "no-commitment, NO_COMMITMENT",
        "no_commitment, NO_COMMITMENT",
        "No commitment, NO_COMMITMENT",
        "1-month, ONE_MONTH",
        "one_month, ONE_MONTH",
        "ONE_MONTH, ONE_MONTH",
        "6 months, SIX_MONTHS",
        "six-months, SIX_MONTHS"
    })
    void bothSpellingsAreTaken(String written, CommitmentTerm term) {
        assertThat(value.convert(written)).isEqualTo(term);
    }

    /** What the page shows can be typed. */
    @Test
    void theLabelOfAPageIsTaken() {
        for (LongestTerm longest : LongestTerm.values()) {
            longest.term()
                    .ifPresent(
                            term -> assertThat(value.convert(longest.label())).isEqualTo(term));
        }
    }

    @Test
    void anotherIsRefusedWithAllThereAre() {
        assertThatThrownBy(() -> value.convert("2-months"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(
                        "'2-months' must be one of no-commitment (or NO_COMMITMENT), 1-month (or ONE_MONTH), 6-months"
                                + " (or SIX_MONTHS)");
    }
}
