package dev.headroom.reports.action;

import dev.headroom.reports.document.Headline;
import java.util.List;
import java.util.Optional;

/**
 * What a plan asks people to do, by when, and what it is billed at.
 *
 * @param subject what it is about
 * @param headline the three lines that every report begins with
 * @param notices what is to be read before anybody acts on it, a sentence or some each; may be empty
 * @param orders model units to order, in the order in which they begin; empty where none are
 * @param hours model units by the hour besides, where the plan has such
 * @param reservation tokens a minute to reserve, where the plan does so
 * @param owned what was bought before
 * @param deadlines what has its day, in order of days; at least one: every plan is made again
 * @param bills what the costs are made of
 * @param quotaRequest what to write to AWS, a line each; empty where no quota is missing
 */
public record Actions(
        Subject subject,
        Headline headline,
        List<String> notices,
        List<PlannedOrder> orders,
        Optional<PlannedHours> hours,
        Optional<PlannedReservation> reservation,
        List<OwnedPurchase> owned,
        List<Deadline> deadlines,
        Bills bills,
        List<String> quotaRequest) {

    public Actions {
        notices = List.copyOf(notices);
        orders = List.copyOf(orders);
        owned = List.copyOf(owned);
        deadlines = List.copyOf(deadlines);
        quotaRequest = List.copyOf(quotaRequest);
    }
}
