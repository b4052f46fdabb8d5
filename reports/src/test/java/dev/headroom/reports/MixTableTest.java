package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitFrontier;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.review.ReviewInput;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MixTableTest {

    private static Estimate about(double value) {
        return new Estimate(value, 0.97 * value, 1.03 * value, 0.9);
    }

    private static UnitFrontier.MixPoint mix(int input, int output, double carried, UnitFrontier.Binds binds) {
        return new UnitFrontier.MixPoint(
                input, output, about(carried), about(carried * output / input), UnitCapacity.Limit.THROTTLES, binds);
    }

    /** 60,000 output tokens a minute at one for one are 60,000 of input. */
    @Test
    void whatWasCarriedOfEachMixStandsBesideTheFit() {
        UnitFrontier frontier = new UnitFrontier(
                UnitFrontier.Shape.APART,
                about(600_000),
                about(60_000),
                List.of(),
                OptionalDouble.of(0.5),
                List.of(
                        mix(3000, 50, 590_000, UnitFrontier.Binds.INPUT),
                        mix(300, 300, 61_000, UnitFrontier.Binds.OUTPUT)),
                Optional.empty());
        ReviewInput input = GoldenTest.input();
        ReviewInput measured = ReviewInput.of(input.plan(), Plans.ORIGIN)
                .withCapacity(Curves.capacity().of(frontier, UnitAdmission.Unknown.because("no steps")));
        assertThat(ReportFormat.MARKDOWN.render(Report.of(measured)))
                .contains("*What one unit carries, by mix of prompt and answer*")
                .contains("| 3,000 | 50 | 590,000 (572,000 to 608,000) | 9,830 (9,540 to 10,130) | 600,000 | ")
                .contains("| 300 | 300 | 61,000 (59,200 to 62,800) | 61,000 (59,200 to 62,800) | 60,000 | ")
                .contains(
                        "Fitted to all mixes, input and output are limited each on its own: 600k (582k to 618k, 90 %) input")
                .contains("probability of 0.500 if that were right.");
    }
}
