package dev.headroom.reports.review;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.assumption.AssumptionsSection;
import dev.headroom.reports.review.assumption.HistorySection;
import dev.headroom.reports.review.capacity.LatencySection;
import dev.headroom.reports.review.capacity.LevelsSection;
import dev.headroom.reports.review.capacity.RefusalSection;
import dev.headroom.reports.review.capacity.ThroughputSection;
import dev.headroom.reports.review.cost.BillSection;
import dev.headroom.reports.review.cost.BreakEvenSection;
import dev.headroom.reports.review.cost.CostSection;
import dev.headroom.reports.review.cost.LeaksSection;
import dev.headroom.reports.review.cost.StepsSection;
import dev.headroom.reports.review.demand.DemandSection;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.headline.Headlines;
import dev.headroom.reports.review.headline.Notices;
import dev.headroom.reports.review.purchase.ActionsSection;
import dev.headroom.reports.review.purchase.NumbersSection;
import dev.headroom.reports.review.purchase.QuotaRequest;
import dev.headroom.reports.review.reason.AlternativesSection;
import dev.headroom.reports.review.reason.ConfidenceSection;
import dev.headroom.reports.review.reason.ExcludedSection;
import dev.headroom.reports.review.reason.SensitivitySection;
import dev.headroom.reports.review.reason.WhatIfSection;
import dev.headroom.reports.review.since.SinceSection;
import dev.headroom.reports.review.since.VerificationSection;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a review together, in the order in which it is asked: what to buy, what that rests on and what to do, the pictures, what else
 * there was, what would turn it, where money leaks, whether the plan held when it was tried, what was measured and whether that holds, what was assumed, and from what.
 */
public final class Review {

    private Review() {}

    /** The same input, the same document. */
    public static Document of(ReviewInput input) {
        Facts facts = input.facts();
        Actions actions = ActionList.of(input);
        List<Section> sections = new ArrayList<>();
        sections.add(recommendation(facts));
        QuotaRequest.of(facts).ifPresent(sections::add);
        input.comparison().map(SinceSection::of).ifPresent(sections::add);
        sections.addAll(restsOn(facts, actions));
        sections.addAll(List.of(DemandSection.of(facts), CostSection.of(facts)));
        sections.addAll(insteadOf(facts));
        sections.add(SensitivitySection.of(facts));
        input.whatIf().map(WhatIfSection::of).ifPresent(sections::add);
        input.leaks().map(LeaksSection::of).ifPresent(sections::add);
        input.verification()
                .map(found -> VerificationSection.of(found, input.plan()))
                .ifPresent(sections::add);
        sections.addAll(List.of(
                LatencySection.of(facts),
                ThroughputSection.of(facts),
                RefusalSection.of(facts),
                LevelsSection.of(facts),
                AssumptionsSection.of(facts),
                HistorySection.of(facts),
                OriginSection.of(input)));
        return new Document(
                facts.plan().workload(),
                facts.plan().modelId() + " in " + facts.region() + ", " + facts.firstDay() + " to " + facts.lastDay(),
                sections);
    }

    private static Section recommendation(Facts facts) {
        List<Block> blocks = new ArrayList<>(List.of(Headlines.of(facts)));
        Notices.of(facts).forEach(notice -> blocks.add(new Prose(notice)));
        return new Section("recommendation", "Recommendation", blocks);
    }

    private static List<Section> restsOn(Facts facts, Actions actions) {
        return List.of(
                ConfidenceSection.of(facts),
                NumbersSection.of(facts),
                BillSection.of(actions.bills()),
                ActionsSection.of(actions));
    }

    private static List<Section> insteadOf(Facts facts) {
        return List.of(
                AlternativesSection.of(facts),
                StepsSection.of(facts),
                BreakEvenSection.of(facts),
                ExcludedSection.of(facts));
    }
}
