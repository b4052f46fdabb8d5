package dev.headroom.reports.review.demand;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first picture: what is asked and what is there to carry it. */
public final class DemandSection {

    private DemandSection() {}

    public static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        Optional<DayBand> busiest = facts.busiestDay();
        if (busiest.isEmpty()) {
            blocks.add(new Prose("The plan has no outlook, so there is nothing to draw."));
        } else {
            DemandFigure figure = new DemandFigure(facts);
            blocks.add(new Prose(lead(facts, busiest.get()) + figure.aboveThePicture()));
            blocks.add(figure.figure());
            blocks.add(new Prose(how(facts)));
        }
        facts.demand().ifPresent(curve -> {
            blocks.add(new DurationFigure(facts, curve).figure());
            blocks.add(new WeekFigure(curve).figure());
        });
        return new Section("demand", "Demand against capacity", blocks);
    }

    private static String lead(Facts facts, DayBand busiest) {
        String peak = "On the busiest day to come, " + busiest.date() + ", one minute in a hundred asks for "
                + Words.tokens(new TokenRates(busiest.inputP99(), busiest.outputP99()));
        if (facts.chosen().purchase() instanceof Purchase.Reserved reserved) {
            return peak + "; " + reserved.rates() + " are reserved.";
        }
        if (facts.plan().prices().units().isEmpty()) {
            return peak + ".";
        }
        Optional<Double> need = DemandFindings.need(facts, busiest);
        if (need.isEmpty()) {
            return peak + "; what a unit carries of that is not known.";
        }
        boolean byOutput = facts.outputBinds(new TokenRates(busiest.inputP99(), busiest.outputP99()));
        String binding = byOutput ? "output" : "input";
        String bought = facts.buys() ? DemandFindings.bought(facts) : "none is bought";
        return peak + ": that would fill " + Numbers.rounded(need.get()) + " units, their " + binding + " first; "
                + bought + ".";
    }

    /** What the two halves of the picture are made of, for they are not the same. */
    private static String how(Facts facts) {
        return facts.demand().isEmpty()
                ? "No demand curve was given, so the picture begins with the outlook."
                : "Observed days are quantiles over hourly means; the outlook is over minutes of "
                        + facts.plan().rules().futures()
                        + " futures, so its p99 lies higher where minutes burst.";
    }
}
