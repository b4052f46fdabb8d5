package dev.headroom.planner.compare;

import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Withdrawn;
import dev.headroom.planner.quantity.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans once with every mixture of old and new inputs, so that each input's part is its mean over all orders of changing them. */
final class Attributing {

    private final Decision then;
    private final Decision now;
    private final List<Cause> changed;
    private final List<PlanRequest> mixtures;

    private Attributing(Plan then, PlanRequest before, Plan now, PlanRequest after) {
        this.then = Decision.of(then);
        this.now = Decision.of(now);
        this.changed = Cause.INPUTS.stream()
                .filter(cause -> cause.differs(before, after))
                .toList();
        this.mixtures = IntStream.range(0, 1 << changed.size())
                .mapToObj(set -> Cause.mixed(before, after, causes(set)))
                .toList();
    }

    /** @param certain whether the inputs of then are known to be those that its plan was made from */
    static Answer<Attribution> of(Reviewed then, Reviewed now, boolean certain) {
        Optional<PlanRequest> before = then.request();
        Optional<PlanRequest> after = now.request();
        if (before.isEmpty() || after.isEmpty()) {
            return Answer.none("to say why, the plan must be made again with old and new inputs mixed, and for that "
                    + missing(before.isEmpty(), after.isEmpty()));
        }
        if (then.lacksWhatIf() || now.lacksWhatIf()) {
            return Answer.none(
                    "the " + (now.lacksWhatIf() ? "present" : "earlier") + " plan was made with --demand-factor or"
                            + " --output-factor, and no manifest beside it says with what; make it again with headroom plan");
        }
        return new Attributing(then.plan(), before.get(), now.plan(), after.get()).answer(certain);
    }

    private static String missing(boolean then, boolean now) {
        String old = "the demand.json that the earlier plan was made from (give the folder that still has it)";
        String present = "the demand.json of the present plan (give it with --demand)";
        if (then && now) {
            return old + " and " + present + " are missing";
        }
        return (then ? old : present) + " is missing";
    }

    private Set<Cause> causes(int set) {
        Set<Cause> moved = EnumSet.noneOf(Cause.class);
        for (int i = 0; i < changed.size(); i++) {
            if ((set >> i & 1) == 1) {
                moved.add(changed.get(i));
            }
        }
        return moved;
    }

    private Answer<Attribution> answer(boolean certain) {
        for (int set = 0; set < mixtures.size(); set++) {
            Optional<String> refusal = Withdrawn.refusal(mixtures.get(set));
            if (refusal.isPresent()) {
                return Answer.none("with the " + labels(causes(set)) + " of now and all else as it was, nothing can be"
                        + " planned: " + refusal.get());
            }
        }
        Decision remade = Decision.of(mixtures.get(0));
        if (!certain && !same(remade, then)) {
            return Answer.none("the files beside the earlier plan are not what it was made from, or another version of"
                    + " Headroom made it" + ", and no manifest beside it tells which: "
                    + otherwise(remade, then));
        }
        int all = mixtures.size() - 1;
        Decision last = all == 0 ? remade : Decision.of(mixtures.get(all));
        if (!same(last, now)) {
            return Answer.none("the demand.json and capacity.json of this report are not what the present plan was made"
                    + " from" + "; make it again with headroom plan: "
                    + otherwise(last, now));
        }
        List<Decision> decisions = IntStream.range(0, all + 1)
                .mapToObj(set -> set == 0 ? remade : set == all ? last : Decision.of(mixtures.get(set)))
                .toList();
        return Answer.of(new Attribution(then, now, parts(decisions), decisions.size()));
    }

    private static String otherwise(Decision made, Decision said) {
        return "planned again from them it is " + made.purchase() + " at " + Dollars.shown(made.cost())
                + ", and the plan says " + said.purchase() + " at " + Dollars.shown(said.cost());
    }

    private static boolean same(Decision made, Decision said) {
        return made.purchase().equals(said.purchase()) && made.cost().equals(said.cost());
    }

    private static String labels(Set<Cause> causes) {
        return String.join(", ", causes.stream().map(Cause::label).toList());
    }

    /** In a month, hours play no part; overall, the length of the plan is one more cause, which multiplies. */
    private List<Part> parts(List<Decision> decisions) {
        int n = changed.size();
        double[] units =
                Shapley.of(n, set -> decisions.get(set).purchase().units().count());
        double[] month =
                Shapley.of(n, set -> decisions.get(set).costOfAMonth().usd().doubleValue());
        int last = decisions.size() - 1;
        double[] overall = Shapley.of(
                n + 1, set -> usdPerHour(decisions.get(set & last)) * hours(decisions.get(set > last ? last : 0)));
        Decision remade = decisions.get(0);
        List<Money> months = Cents.of(month, now.costOfAMonth().minus(remade.costOfAMonth()));
        List<Money> all = Cents.of(overall, now.cost().minus(remade.cost()));
        List<Part> parts = new ArrayList<>();
        version(remade).forEach(parts::add);
        for (int i = 0; i < n; i++) {
            parts.add(
                    new Part(changed.get(i), units[i], months.get(i), all.get(i), Optional.of(decisions.get(1 << i))));
        }
        if (hours(remade) != hours(now)) {
            parts.add(new Part(Cause.LENGTH, 0, Money.ZERO, all.get(n), Optional.empty()));
        }
        return parts;
    }

    /** What the same inputs come to otherwise. */
    private Stream<Part> version(Decision remade) {
        return same(remade, then)
                ? Stream.empty()
                : Stream.of(new Part(
                        Cause.VERSION,
                        remade.purchase().units().count()
                                - then.purchase().units().count(),
                        remade.costOfAMonth().minus(then.costOfAMonth()),
                        remade.cost().minus(then.cost()),
                        Optional.of(remade)));
    }

    private static double usdPerHour(Decision decision) {
        return decision.cost().usd().doubleValue() / decision.hours();
    }

    private static double hours(Decision decision) {
        return decision.hours();
    }
}
