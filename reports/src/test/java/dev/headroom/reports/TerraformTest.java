package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders as Terraform. The golden files were accepted by {@code terraform fmt -check} 1.11.4. */
class TerraformTest {

    private final PlanDraft draft = Orders.draft();

    private String written() {
        return ReportFormat.TERRAFORM.render(Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN)));
    }

    @Test
    void whatBeginsLaterWaitsForAVariableAndAScheduleIsNotThere() {
        assertThat(written().split("\nresource ", -1)).hasSize(3);
        assertThat(written())
                .contains("count = var.buy_chat_1mu_6mo_20261128 ? 1 : 0")
                .contains("# 3 model units without commitment from 2026-11-28")
                .doesNotContain("model_units            = 3");
    }

    @Test
    void anOrderOfADayThatIsPastWaitsForAVariableToo() {
        Origin late = new Origin("0.1.0", List.of(), Optional.of(LocalDate.of(2026, 10, 29)));
        assertThat(ReportFormat.TERRAFORM.render(Report.of(ReviewInput.of(draft.plan(), late))))
                .contains("count = var.buy_chat_2mu_6mo_20260928 ? 1 : 0")
                .contains("# It was to begin on 2026-09-28, which was past when the plan was made.")
                .contains("# To be deleted on 2027-04-29, 6 months after 2026-10-29;")
                .contains("\"headroom-delete-on\" = local.delete_on_6");
        assertThat(written()).doesNotContain("var.buy_chat_2mu_6mo_20260928");
    }

    @Test
    void theModelIsNamedAsItsUnitsAreSold() {
        ReviewInput input = ReviewInput.of(draft.plan(), Plans.ORIGIN);
        String models = "model_arn              = \"arn:aws:bedrock:us-west-2::foundation-model/";
        assertThat(ReportFormat.TERRAFORM.render(Report.of(input.withUnitIds(CommandsTest.ids("m.small-v1:0:128k")))))
                .contains(models + "m.small-v1:0:128k\"");
        assertThat(ReportFormat.TERRAFORM.render(
                        Report.of(input.withUnitIds(CommandsTest.ids("m.small-v1:0:24k", "m.small-v1:0:128k")))))
                .contains(models + "${var.model_id}\"")
                .contains("condition     = contains([\"m.small-v1:0:24k\", \"m.small-v1:0:128k\"], var.model_id)");
    }

    @Test
    void unitsByTheHourThatAreKeptThroughoutCanBeDestroyed() {
        draft.chosen = Plans.TWO_BY_THE_HOUR;
        assertThat(written())
                .contains("model_units            = 2")
                .doesNotContain("commitment_duration", "prevent_destroy");
    }

    @Test
    void whereNothingIsBoughtThereIsNoResource() {
        draft.choosingNothing();
        assertThat(written())
                .contains("Nothing is bought by the unit, so there is no resource here.")
                .doesNotContain("resource \"", "terraform {");
    }

    @Test
    void aNameIsNoTemplate() {
        draft.workload = "${file(\"x\")} %{ if true }\n} \"";
        draft.chosen = Plans.units(1, CommitmentTerm.SIX_MONTHS, 59_947.20, 0, 1);
        assertThat(written().replaceAll("(?m)^#.*$", ""))
                .contains("\"headroom-workload\"  = \"--file--x--- -- if true --- -\"")
                .doesNotContain("${", "%{");
    }
}
