package dev.headroom.planner.review;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was bought of a model, held against what is asked for.
 *
 * @param modelId the model
 * @param region the Region
 * @param at when
 * @param held units that are billed now
 * @param usdPerMonth US dollars for 730 hours of them
 * @param daysToExpiry days of 24 hours to the next end of a term; empty where nothing is bound
 * @param daysToEndOfLife days of 24 hours to the end of the model; empty where nobody says
 * @param findings what is wrong, the most urgent and then the dearest first; they overlap, so their sum says nothing
 * @param untold what could not be looked for
 * @param raised what the next review must know: every finding, and earlier ones of kinds that could not be looked for
 */
public record Review(
        String modelId,
        String region,
        Instant at,
        ModelUnits held,
        Money usdPerMonth,
        OptionalDouble daysToExpiry,
        OptionalDouble daysToEndOfLife,
        List<Finding> findings,
        List<Untold> untold,
        List<Raised> raised) {

    public Review {
        findings = List.copyOf(findings);
        untold = List.copyOf(untold);
        raised = List.copyOf(raised);
    }

    /** The findings of one kind. */
    public List<Finding> of(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** Whether this kind could not be looked for. */
    public boolean isUntold(FindingKind kind) {
        return untold.stream().anyMatch(each -> each.kind() == kind);
    }
}
