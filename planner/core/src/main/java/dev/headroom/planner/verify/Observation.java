package dev.headroom.planner.verify;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.UserRequest;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.StreamRequest;
import dev.headroom.planner.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each request of a verification ended. User n of the measurements sent the n-th request; route r below the number of pools is the
 * r-th pool, the last one is on demand.
 *
 * @param fates of the requests, in any order
 */
public record Observation(List<Fate> fates) {

    private static final double CONFIDENCE = 0.95;

    /** Where a request ended. */
    public enum End {
        /** A pool of units answered it. */
        CARRIED,
        /** On demand answered it, after every pool refused it. */
        SPILLED,
        /** On demand refused it too. */
        REFUSED,
        /** It ended otherwise: which way it would have gone nobody knows. */
        FAILED
    }

    /**
     * What became of a request.
     *
     * @param drawn as it was meant
     * @param sent all attempts of it
     * @param end where it ended
     */
    public record Fate(StreamRequest drawn, UserRequest sent, End end) {

        boolean isUnits() {
            return end == End.CARRIED;
        }

        /** Tokens as the service counted them, or as they were meant where it did not. */
        StreamRequest counted() {
            return sent.isOk()
                    ? new StreamRequest(
                            drawn.atSeconds(),
                            sent.last().tokens().input(),
                            sent.last().tokens().output())
                    : drawn;
        }
    }

    /** @throws IllegalArgumentException where no request came to an end */
    public Observation {
        fates = List.copyOf(fates);
        Require.that(
                fates.stream().anyMatch(fate -> fate.end() != End.FAILED),
                "no request was answered or refused; nothing can be verified");
    }

    /** Reads measurements of drawn requests against so many pools. */
    public static Observation of(DrawnRequests drawn, int pools, Measurements measured) {
        List<Fate> fates = new ArrayList<>();
        for (UserRequest sent : UserRequest.of(measured.attempts())) {
            int number = Math.toIntExact(sent.first().user());
            fates.add(new Fate(drawn.requests().get(number), sent, end(sent.last(), pools)));
        }
        return new Observation(fates);
    }

    private static End end(Attempt last, int pools) {
        if (last.isOk()) {
            return last.route() < pools ? End.CARRIED : End.SPILLED;
        }
        Outcome outcome = last.answer().outcome();
        boolean refusal =
                outcome == Outcome.THROTTLED || outcome == Outcome.UNAVAILABLE || outcome == Outcome.MODEL_NOT_READY;
        return refusal && last.route() == pools ? End.REFUSED : End.FAILED;
    }

    /** How many ended so. */
    public int count(End end) {
        return (int) fates.stream().filter(fate -> fate.end() == end).count();
    }

    /** The figures that a plan predicts, over as many minutes as were sent. */
    public Prediction.Figures figures(Standing standing, int minutes) {
        List<Fate> known = known();
        double all = 0;
        double squares = 0;
        double spilled = 0;
        double usd = 0;
        double usdOfAll = 0;
        for (Fate fate : known) {
            StreamRequest counted = fate.counted();
            double tokens = counted.input() + counted.output();
            all += tokens;
            squares += tokens * tokens;
            double price = standing.prices().onDemand().usd(counted.input(), counted.output());
            usdOfAll += price;
            if (!fate.isUnits()) {
                spilled += tokens;
                usd += price;
            }
        }
        Estimate share = share(spilled / all, all * all / squares);
        double perHour = 60.0 / minutes * fates.size() / known.size();
        double perShare = perHour * (spilled > 0 ? usd / share.value() : usdOfAll);
        double units = standing.unitUsdPerHour();
        return new Prediction.Figures(
                share,
                Proportion.of(count(End.REFUSED), known.size(), CONFIDENCE),
                share.map(value -> units + value * perShare));
    }

    private List<Fate> known() {
        return fates.stream().filter(fate -> fate.end() != End.FAILED).toList();
    }

    /**
     * A share of tokens, as if each request's admission were a throw of its own: wider than the truth, for an allowance evens out what
     * chance would not. Requests of unequal size count as (sum w)^2 / sum w^2 equal ones (Kish, Survey Sampling, 1965).
     */
    private static Estimate share(double share, double size) {
        int trials = Math.max(1, (int) size);
        Estimate equal = Proportion.of((int) Math.round(share * trials), trials, CONFIDENCE);
        return new Estimate(share, Math.min(share, equal.low()), Math.max(share, equal.high()), CONFIDENCE);
    }

    /** Mean tokens of the requests that were answered: as they were meant, and as the service counted them. */
    public List<TokenRates> meantAndCounted() {
        TokenRates meant = TokenRates.NONE;
        TokenRates counted = TokenRates.NONE;
        int answered = count(End.CARRIED) + count(End.SPILLED);
        for (Fate fate : fates) {
            if (fate.sent().isOk()) {
                meant = meant.plus(
                        new TokenRates(fate.drawn().input(), fate.drawn().output()));
                counted = counted.plus(
                        new TokenRates(fate.counted().input(), fate.counted().output()));
            }
        }
        double each = answered == 0 ? 0 : 1.0 / answered;
        return List.of(meant.times(each), counted.times(each));
    }
}
