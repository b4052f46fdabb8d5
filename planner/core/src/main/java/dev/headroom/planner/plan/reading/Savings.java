package dev.headroom.planner.plan.reading;

import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * What a purchase saves against buying nothing, future by future over the horizon; below 0 where it costs more.
 *
 * @param quantiles the saving at 0, 5, 10 and so on to 100 % of the futures, rising
 * @param mean over all futures
 * @param worstTenth the mean of the tenth of the futures in which it saves least
 * @param chanceOfLoss the share of futures in which it costs more than buying nothing, from 0 to 1
 */
public record Savings(List<Money> quantiles, Money mean, Money worstTenth, double chanceOfLoss) {

    /** Parts of the futures between two quantiles that follow each other. */
    public static final int PARTS = 20;

    private static final double ALL_BUT_A_TENTH = 0.9;

    /** @throws IllegalArgumentException where the quantiles are not {@value #PARTS} and one, do not rise, or the chance is no share */
    public Savings {
        quantiles = List.copyOf(quantiles);
        Require.that(
                quantiles.size() == PARTS + 1,
                "savings have " + quantiles.size() + " quantiles, must have " + (PARTS + 1));
        for (int i = 1; i <= PARTS; i++) {
            Require.that(
                    quantiles.get(i - 1).compareTo(quantiles.get(i)) <= 0,
                    "quantiles of savings fall from " + quantiles.get(i - 1).usd() + " to "
                            + quantiles.get(i).usd() + ", must rise");
        }
        Require.within("chanceOfLoss", chanceOfLoss, 0, 1);
    }

    /** Of the savings in US dollars, one for each future. */
    static Savings of(double[] usd) {
        Sample savings = Sample.of(usd);
        List<Money> quantiles = new ArrayList<>();
        double[] losses = new double[usd.length];
        int lost = 0;
        for (int i = 0; i < usd.length; i++) {
            losses[i] = -usd[i];
            lost += usd[i] < 0 ? 1 : 0;
        }
        for (int i = 0; i <= PARTS; i++) {
            quantiles.add(Money.ofUsd(savings.quantile(i / (double) PARTS)));
        }
        return new Savings(
                quantiles,
                Money.ofUsd(savings.mean()),
                Money.ofUsd(-Sample.of(losses).meanAbove(ALL_BUT_A_TENTH)),
                lost / (double) usd.length);
    }
}
