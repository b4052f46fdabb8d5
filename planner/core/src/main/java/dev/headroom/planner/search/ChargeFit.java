package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well each way of charging output explains the same decisions of one bucket, the likeliest first.
 *
 * @param tried at least two
 */
public record ChargeFit(List<Tried> tried) {

    /** The likeliest is named where it is so many times likelier than the next, as a logarithm. */
    static final double LEAD = Math.log(20);

    static final double STRAYS_AT_MOST = 0.02;

    /**
     * One way.
     *
     * @param charge which
     * @param logLikelihood of the decisions under its likeliest bucket
     * @param strays share of the decisions that this bucket gets wrong by more than an answer's tokens, from 0 to 1
     */
    public record Tried(OutputCharge charge, double logLikelihood, double strays) {}

    /** @throws IllegalArgumentException where there is nothing to compare */
    public ChargeFit {
        Require.atLeast("ways of charging output", tried.size(), 2);
        tried = tried.stream()
                .sorted(Comparator.comparingDouble(Tried::logLikelihood).reversed())
                .toList();
    }

    public Tried likeliest() {
        return tried.get(0);
    }

    /** Log-likelihood of the likeliest less that of the next, 0 or above. */
    public double lead() {
        return likeliest().logLikelihood() - tried.get(1).logLikelihood();
    }

    /** Whether the likeliest explains the decisions, and so much better than the others that they are out. */
    public boolean isTold() {
        return isAhead() && isRight();
    }

    private boolean isAhead() {
        return lead() > LEAD;
    }

    private boolean isRight() {
        return likeliest().strays() <= STRAYS_AT_MOST;
    }

    /** Which of the two rules the likeliest does not keep, as a reader would say it; empty where it {@link #isTold()}. */
    public String doubt() {
        List<String> doubts = new ArrayList<>();
        if (!isRight()) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "'%s' is likeliest and gets %.1f %% of the decisions wrong, more than %.0f %%",
                    likeliest().charge().label(),
                    100 * likeliest().strays(),
                    100 * STRAYS_AT_MOST));
        }
        if (!isAhead()) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "'%s' is only %.1f times as likely as '%s', not %.0f times",
                    likeliest().charge().label(),
                    Math.exp(lead()),
                    tried.get(1).charge().label(),
                    Math.exp(LEAD)));
        }
        return String.join(", and ", doubts);
    }
}
