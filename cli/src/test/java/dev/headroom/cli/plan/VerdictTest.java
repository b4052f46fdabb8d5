package dev.headroom.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reports.document.Headline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people are told of a plan, programs are told too. */
class VerdictTest {

    private static final Headline HEADLINE = new Headline("Buy 2.", "It costs $3.", "Watch the output.");

    @Test
    void programsGetTheNoticesAndTheRequestApart() {
        Verdict verdict = new Verdict(HEADLINE, List.of("The first day is past."), List.of("Dear AWS,", "2 units."));
        assertThat(verdict.fields())
                .containsEntry("purchase", "Buy 2.")
                .containsEntry("notices", List.of("The first day is past."))
                .containsEntry("quotaRequest", List.of("Dear AWS,", "2 units."));
        assertThat(verdict.lines())
                .containsExactly(
                        "Buy 2.",
                        "It costs $3.",
                        "Watch the output.",
                        "The first day is past.",
                        "Dear AWS,",
                        "2 units.");
    }

    @Test
    void whatThereIsNothingOfIsNoField() {
        assertThat(new Verdict(HEADLINE, List.of(), List.of()).fields()).containsOnlyKeys("purchase", "cost", "watch");
    }
}
