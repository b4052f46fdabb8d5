package dev.headroom.reports.review.reason;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.BrokenMonth;
import dev.headroom.planner.plan.reading.Insurance;
import dev.headroom.planner.plan.reason.FreshCheck;
import dev.headroom.planner.plan.reason.Proof;
import dev.headroom.planner.plan.reason.Waiting;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** How sure the choice is: the proof, futures it was not chosen on, what waiting costs, and what it insures against. */
public final class ConfidenceSection {

    private static final double LEAST_CENT = 0.01;

    private ConfidenceSection() {}

    public static Section of(Facts facts) {
        Plan plan = facts.plan();
        List<String> lines = new ArrayList<>();
        lines.add("A future is one course that demand may take, drawn from how it went so far; the choice was made on "
                + plan.rules().futures() + " of them.");
        lines.add(proof(plan));
        lines.add(fresh(facts));
        plan.waiting().map(waiting -> waiting(waiting, plan)).ifPresent(lines::add);
        if (facts.buys()) {
            lines.add(insurance(plan.insurance()));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Notes(lines)));
        plan.savings().ifPresent(savings -> blocks.add(new SavingsFigure(facts, savings).figure()));
        return new Section("confidence", "How sure the choice is", blocks);
    }

    private static String proof(Plan plan) {
        Proof proof = plan.proof();
        String none = purchases(plan) + ", none ";
        if (proof.gap().usd().signum() <= 0) {
            return none + "is cheaper on these futures" + weighed(plan) + ": the optimum is proved to the cent.";
        }
        return none + "costs less than " + Numbers.money(proof.bound()) + " on these futures" + weighed(plan)
                + "; the recommendation costs " + Numbers.money(proof.objective())
                + (plan.buying().risk().aversion() > 0 ? " weighed alike" : "")
                + ", so a better one could save " + Numbers.money(proof.gap()) + " ("
                + Numbers.percent(proof.gap().usd().doubleValue()
                        / proof.objective().usd().doubleValue())
                + ") at most.";
    }

    private static String purchases(Plan plan) {
        boolean reserved = plan.candidates().stream().anyMatch(one -> one.purchase() instanceof Purchase.Reserved);
        boolean hours = plan.chosen().purchase() instanceof Purchase.Scheduled
                || plan.candidates().stream()
                        .anyMatch(one -> one.purchase() instanceof Purchase.Units units
                                && units.term() == CommitmentTerm.NO_COMMITMENT);
        String mixed = hours ? "terms, months and hours of the week" : "terms and months";
        String all = reserved
                ? "Of all purchases of units that mix " + mixed + ", and all reservations, within the rules"
                : "Of all purchases that mix " + mixed + " within the rules";
        return all
                + (plan.chosen().meetsTarget()
                        ? ", as far as they keep the target"
                        : ", as far as they miss the target by no more");
    }

    private static String weighed(Plan plan) {
        Risk risk = plan.buying().risk();
        return risk.aversion() > 0
                ? ", the mean cost of their worst " + Numbers.percent(risk.tail()) + " counting "
                        + Numbers.compact(risk.aversion()) + " times beside that of all"
                : "";
    }

    private static String fresh(Facts facts) {
        FreshCheck fresh = facts.plan().fresh();
        int kept = (int) Math.round(fresh.kept().value() * fresh.futures());
        return "In " + fresh.futures() + " other futures, on which nothing was chosen, it costs "
                + Numbers.money(fresh.cost())
                + (facts.buys() ? ", against " + Numbers.money(fresh.onDemandOnly()) + " on demand only" : "")
                + ", and every month keeps the target in " + kept + " of them, "
                + Numbers.percent(fresh.kept().value()) + ", where "
                + Numbers.percent(facts.plan().rules().assurance()) + " are asked: "
                + judged(facts, fresh) + ".";
    }

    /** Whether what was asked is missed, and whether chance alone explains it. */
    private static String judged(Facts facts, FreshCheck fresh) {
        double asked = facts.plan().rules().assurance();
        String interval = "the binomial interval of " + fresh.futures() + " futures, "
                + Numbers.percent(fresh.kept().low()) + " to "
                + Numbers.percent(fresh.kept().high()) + " with "
                + Numbers.percent(fresh.kept().confidence()) + " confidence";
        if (fresh.kept().value() >= asked) {
            return "it is kept (" + interval + ")";
        }
        if (!facts.chosen().meetsTarget()) {
            return "a miss, as on the futures of the choice (" + interval + ")";
        }
        return fresh.kept().high() >= asked
                ? "a miss within chance, for " + interval + ", holds what is asked; more futures (--futures) would tell"
                : "a miss beyond chance, for " + interval
                        + ", lies below what is asked; plan with more futures (--futures), or with more cautious figures";
    }

    private static String waiting(Waiting waiting, Plan plan) {
        String month = waiting.costOfAMonth().usd().signum() == 0
                ? "Deciding a month later costs nothing"
                : "Deciding a month later costs " + Numbers.money(waiting.costOfAMonth())
                        + (plan.buying().risk().aversion() > 0 ? ", bad futures weighed" : " on the mean");
        String aside = plan.chosen().purchase() instanceof Purchase.Scheduled ? " (units by the hour aside)" : "";
        return month + aside
                + waiting.broken().map(broken -> broken(broken, plan)).orElse("") + "; knowing the future would save "
                + Numbers.money(waiting.worthOfForesight()) + ", and no further data can be worth more.";
    }

    /** A refusal has no price of its own: what is refused is asked again and paid once. */
    private static String broken(BrokenMonth broken, Plan plan) {
        String futures = " in " + Numbers.percent(plan.rules().assurance()) + " of futures";
        String missed = broken.assuredThrottledShare() > plan.rules().throttledShare()
                ? ": up to " + Numbers.percent(broken.assuredThrottledShare()) + " of its tokens refused" + futures
                        + ", " + Numbers.compact(broken.refusedRequests()) + " requests on the mean"
                : ": up to " + Numbers.percent(broken.assuredLateShare()) + " of its tokens late" + futures;
        return " and breaks the target in that month" + missed;
    }

    private static String insurance(Insurance insurance) {
        if (insurance.avoided() < 0.5) {
            return "It avoids no refusals: on demand alone would refuse none that it carries.";
        }
        String avoided =
                "It keeps " + Numbers.compact(insurance.avoided()) + " requests from being refused on the mean";
        return insurance.premium().usd().signum() == 0
                ? avoided + ", and costs nothing for that: it is cheaper than on demand only."
                : avoided + " for " + Numbers.money(insurance.premium()) + " more than on demand only: "
                        + each(insurance.premium().usd().doubleValue() / insurance.avoided()) + ".";
    }

    private static String each(double usd) {
        return usd < LEAST_CENT ? "less than a cent each" : Numbers.money(Money.ofUsd(usd)) + " each";
    }
}
