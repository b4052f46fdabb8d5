package dev.headroom.reports.review;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.OwnedPurchase;
import dev.headroom.reports.action.PlannedHours;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.action.PlannedReservation;
import dev.headroom.reports.action.Subject;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.cost.BillMaker;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.headline.Headlines;
import dev.headroom.reports.review.headline.Notices;
import dev.headroom.reports.review.purchase.DeadlineList;
import dev.headroom.reports.review.purchase.OrderList;
import dev.headroom.reports.review.purchase.QuotaRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from a plan what is to be done on it. */
public final class ActionList {

    private ActionList() {}

    /** The same input, the same actions. */
    public static Actions of(ReviewInput input) {
        Facts facts = input.facts();
        List<PlannedOrder> orders = new OrderList(facts).orders();
        Optional<PlannedHours> hours = hours(facts);
        Optional<PlannedReservation> reservation = reservation(facts);
        List<OwnedPurchase> owned =
                facts.plan().buying().owned().stream().map(ActionList::owned).toList();
        return new Actions(
                subject(facts, input.origin()),
                Headlines.of(facts),
                notices(facts),
                orders,
                hours,
                reservation,
                owned,
                new DeadlineList(facts).of(orders, hours, reservation, owned),
                BillMaker.bills(facts),
                QuotaRequest.lines(facts));
    }

    private static List<String> notices(Facts facts) {
        List<String> notices = new ArrayList<>(Notices.of(facts));
        if (!facts.chosen().purchase().units().isNone()) {
            facts.unitModel().note().ifPresent(notices::add);
        }
        return notices;
    }

    private static Subject subject(Facts facts, Origin origin) {
        return new Subject(
                facts.plan().workload(),
                facts.plan().modelId(),
                facts.unitModel().ids(),
                facts.region(),
                facts.plan().start(),
                facts.plan().end(),
                Notices.isPast(facts),
                "Headroom " + origin.headroomVersion());
    }

    private static Optional<PlannedHours> hours(Facts facts) {
        if (!(facts.chosen().purchase() instanceof Purchase.Scheduled scheduled)) {
            return Optional.empty();
        }
        String price = BillMaker.scheduled(scheduled.hours(), facts.plan())
                .map(line -> ": " + Numbers.price(line.rate().usd()) + " an hour each, "
                        + Numbers.money(new Money(line.usd())) + " within the plan")
                .orElse("");
        return Optional.of(new PlannedHours(
                scheduled.hours() + price,
                Facts.day(scheduled.hours().firstAsked()),
                Facts.day(scheduled.hours().lastHeld())));
    }

    private static Optional<PlannedReservation> reservation(Facts facts) {
        if (!(facts.chosen().purchase() instanceof Purchase.Reserved reserved)) {
            return Optional.empty();
        }
        LocalDate bound = facts.dueFrom().plusMonths(reserved.term().months());
        LocalDate kept = bound.isAfter(facts.lastDay()) ? bound : facts.lastDay();
        return Optional.of(new PlannedReservation(reserved.toString(), facts.firstDay(), kept));
    }

    private static OwnedPurchase owned(OwnedUnits owned) {
        return new OwnedPurchase(
                owned.name(),
                owned.units() + " at " + Numbers.price(owned.usdPerHour()) + " an hour each",
                Facts.day(owned.end()));
    }
}
