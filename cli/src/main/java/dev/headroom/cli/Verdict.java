package dev.headroom.cli;

import dev.headroom.planner.plan.Plan;
import dev.headroom.reports.Report;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.util.List;

/** A plan in three lines, the same that its report begins with. */
final class Verdict {

    private Verdict() {}

    static void say(Console console, Plan plan) {
        Report report = Report.of(ReviewInput.of(plan, new Origin(Workshop.version(), List.of())));
        Headline headline = report.document().headline();
        console.result(headline.purchase());
        console.result(headline.cost());
        console.result(headline.watch());
    }
}
