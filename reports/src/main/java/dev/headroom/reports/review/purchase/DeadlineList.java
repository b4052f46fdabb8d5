package dev.headroom.reports.review.purchase;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.demand.NotEnoughData;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.reports.action.Deadline;
import dev.headroom.reports.action.Deadline.Kind;
import dev.headroom.reports.action.OwnedPurchase;
import dev.headroom.reports.action.PlannedHours;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.action.PlannedReservation;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything in a plan that has its day. */
public final class DeadlineList {

    /** How long before its end a term is reviewed that is no longer than a month. */
    private static final int DAYS_BEFORE_A_MONTH_ENDS = 14;

    private final Facts facts;
    private final Plan plan;
    private final List<Deadline> deadlines = new ArrayList<>();

    public DeadlineList(Facts facts) {
        this.facts = facts;
        this.plan = facts.plan();
    }

    /** In order of days; what should have been done before the plan begins, or was made, is due then. */
    public List<Deadline> of(
            List<PlannedOrder> orders,
            Optional<PlannedHours> hours,
            Optional<PlannedReservation> reservation,
            List<OwnedPurchase> owned) {
        orders.forEach(new OrderDeadlines(this, facts)::add);
        hours.ifPresent(this::byTheHour);
        reservation.ifPresent(this::reserved);
        owned.forEach(this::owned);
        facts.demand().ifPresent(this::grown);
        plan.buying().endOfLife().ifPresent(this::withdrawn);
        review(
                facts.firstDay(),
                facts.lastDay(),
                "Plan again",
                "This plan looks no further than " + facts.lastDay() + ".");
        return deadlines.stream().distinct().sorted(Deadline.BY_DAY).toList();
    }

    void add(LocalDate day, Kind kind, String title, String detail) {
        LocalDate due = day.isBefore(facts.dueFrom()) ? facts.dueFrom() : day;
        boolean late = due.isAfter(day) && !day.isBefore(facts.firstDay());
        deadlines.add(new Deadline(
                due,
                kind,
                title,
                late ? detail + " The plan has it on " + day + ", and was made after that." : detail));
    }

    /** A month before an end, or two weeks where it began less than that before. */
    void review(LocalDate from, LocalDate end, String title, String detail) {
        LocalDate month = end.minusMonths(1);
        add(month.isAfter(from) ? month : end.minusDays(DAYS_BEFORE_A_MONTH_ENDS), Kind.REVIEW, title, detail);
    }

    private void byTheHour(PlannedHours hours) {
        add(
                hours.from(),
                Kind.BUY,
                "Run the scheduler of units by the hour for " + plan.workload(),
                Words.sentence(hours.what()) + ". It buys each and deletes it.");
        add(
                hours.to(),
                Kind.DELETE,
                "Stop the scheduler of units by the hour for " + plan.workload(),
                "See that none is left: each is billed until somebody deletes it.");
    }

    private void reserved(PlannedReservation reservation) {
        String what = Words.sentence(reservation.what());
        add(
                reservation.from(),
                Kind.BUY,
                "Reserve tokens for " + plan.workload(),
                what + ". No call reserves: ask the AWS account team.");
        review(
                facts.dueFrom(),
                reservation.keptTo(),
                "Review the reservation for " + plan.workload(),
                what + ", ends on " + reservation.keptTo() + ".");
        add(
                reservation.keptTo(),
                Kind.DELETE,
                "Have the reservation for " + plan.workload() + " deleted, or keep it",
                what + ", is billed on until the AWS account manager deletes it.");
    }

    private void owned(OwnedPurchase owned) {
        if (owned.end().isAfter(facts.firstDay())) {
            review(
                    facts.firstDay(),
                    owned.end(),
                    "Review what is owned: " + owned.name(),
                    Words.sentence(owned.what()) + ", ends on " + owned.end() + ".");
        }
        add(
                owned.end(),
                Kind.DELETE,
                "Delete what is owned, or keep it: " + owned.name(),
                Words.sentence(owned.what()) + ", ends on " + owned.end()
                        + " and is billed on until somebody deletes it.");
    }

    /** The days on which a term is no longer ruled out by the history, if it goes on. */
    private void grown(DemandCurve demand) {
        for (CommitmentTerm term : plan.prices().units().keySet()) {
            HistoryRule.refuses(term, demand.observed()).ifPresent(lacking -> grown(lacking, demand.historyEnd()));
        }
        for (ReservedTerm term : plan.prices().reserved().keySet()) {
            HistoryRule.refuses(term, demand.observed()).ifPresent(lacking -> grown(lacking, demand.historyEnd()));
        }
    }

    private void grown(NotEnoughData lacking, Instant historyEnd) {
        Instant enough = historyEnd.plus(lacking.needed().minus(lacking.observed()));
        add(
                Facts.day(enough).plusDays(1),
                Kind.REVIEW,
                "Plan again: history enough for " + lacking.purpose(),
                Words.sentence(lacking.reason()) + ". If it is recorded without a gap, it is long enough by then.");
    }

    private void withdrawn(Instant end) {
        String title = plan.modelId() + " is withdrawn";
        review(
                facts.firstDay(),
                Facts.day(end),
                "Review: " + title + " on " + Facts.day(end),
                "Decide which model follows it; what one unit of that carries is to be measured before.");
        add(Facts.day(end), Kind.END_OF_LIFE, title, "The first day without it. No term may reach past it.");
    }
}
