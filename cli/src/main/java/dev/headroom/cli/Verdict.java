package dev.headroom.cli;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.reports.Report;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.QuotaRequest;
import dev.headroom.reports.review.ReviewInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan in three lines, the same that its report begins with.
 *
 * @param headline the lines
 * @param request what to write to AWS, where a quota is missing; else empty
 */
record Verdict(Headline headline, List<String> request) {

    static Verdict of(Plan plan, Optional<DemandCurve> demand) {
        ReviewInput plain = ReviewInput.of(plan, new Origin(Workshop.version(), List.of()));
        ReviewInput input = demand.map(plain::withDemand).orElse(plain);
        return new Verdict(Report.of(input).document().headline(), QuotaRequest.lines(input));
    }

    static void say(Console console, Plan plan, Optional<DemandCurve> demand) {
        of(plan, demand).lines().forEach(console::result);
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(headline.purchase(), headline.cost(), headline.watch()));
        lines.addAll(request);
        return lines;
    }

    /** For programs. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("purchase", headline.purchase());
        fields.put("cost", headline.cost());
        fields.put("watch", headline.watch());
        return fields;
    }
}
