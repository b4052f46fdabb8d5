package dev.headroom.cli;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.reports.Report;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.QuotaRequest;
import dev.headroom.reports.review.ReviewInput;
import java.util.List;
import java.util.Optional;

/** A plan in three lines, the same that its report begins with. */
final class Verdict {

    private Verdict() {}

    /** Under it, what to write to AWS, where a quota is missing. */
    static void say(Console console, Plan plan, Optional<DemandCurve> demand) {
        ReviewInput plain = ReviewInput.of(plan, new Origin(Workshop.version(), List.of()));
        ReviewInput input = demand.map(plain::withDemand).orElse(plain);
        Headline headline = Report.of(input).document().headline();
        console.result(headline.purchase());
        console.result(headline.cost());
        console.result(headline.watch());
        QuotaRequest.lines(input).forEach(console::result);
    }
}
