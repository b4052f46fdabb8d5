package dev.headroom.reports.review;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Section;
import java.util.ArrayList;
import java.util.List;

/** Puts a review together, in the order in which it asks: what to buy, three pictures of why, what else, what if, from what. */
public final class Review {

    private Review() {}

    /** The same input, the same document. */
    public static Document of(ReviewInput input) {
        Facts facts = new Facts(input);
        Actions actions = ActionList.of(input);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("recommendation", "Recommendation", Headlines.of(facts)));
        QuotaRequest.of(facts).ifPresent(sections::add);
        sections.addAll(List.of(
                DemandSection.of(facts),
                NumbersSection.of(facts),
                ActionsSection.of(actions),
                BillSection.of(actions.bills()),
                ConfidenceSection.of(facts),
                CostSection.of(facts),
                LatencySection.of(input),
                ThroughputSection.of(input),
                AlternativesSection.of(facts),
                StepsSection.of(facts),
                BreakEvenSection.of(facts),
                SensitivitySection.of(facts)));
        input.whatIf().map(WhatIfSection::of).ifPresent(sections::add);
        input.leaks().map(LeaksSection::of).ifPresent(sections::add);
        sections.addAll(List.of(
                ExcludedSection.of(facts),
                AssumptionsSection.of(facts),
                HistorySection.of(facts),
                LevelsSection.of(input),
                OriginSection.of(facts)));
        return new Document(
                facts.plan().workload(),
                facts.plan().modelId() + " in " + facts.region() + ", " + facts.firstDay() + " to " + facts.lastDay(),
                sections);
    }
}
