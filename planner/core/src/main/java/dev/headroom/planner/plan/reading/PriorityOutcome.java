package dev.headroom.planner.plan.reading;

/**
 * A purchase beside the Priority tier: in some months what on demand would answer late goes there, in time and at its price. The tier uses
 * the same quota, so it refuses what on demand refuses.
 */
final class PriorityOutcome implements Outcome {

    private final Outcome raw;
    private final boolean[] on;

    /**
     * Over an outcome.
     *
     * @param on in which months the tier is used
     */
    PriorityOutcome(Outcome raw, boolean[] on) {
        this.raw = raw;
        this.on = on.clone();
    }

    @Override
    public double spillUsd(int future) {
        return raw.spillUsd(future) + paidUsd(future);
    }

    /** US dollars in a future above what the same tokens cost on demand. */
    double paidUsd(int future) {
        double usd = 0;
        for (int month = 0; month < on.length; month++) {
            usd += on[month] ? raw.premiumUsd(future, month) : 0;
        }
        return usd;
    }

    /** Share of the month's tokens that goes there. */
    double prioritisedShare(int future, int month) {
        return on[month] ? raw.lateShare(future, month) : 0;
    }

    int months() {
        int months = 0;
        for (boolean used : on) {
            months += used ? 1 : 0;
        }
        return months;
    }

    @Override
    public double premiumUsd(int future, int month) {
        return on[month] ? 0 : raw.premiumUsd(future, month);
    }

    @Override
    public double lateShare(int future, int month) {
        return on[month] ? 0 : raw.lateShare(future, month);
    }

    @Override
    public double deferredUsd(int future) {
        return raw.deferredUsd(future);
    }

    @Override
    public double refusedUsd(int future) {
        return raw.refusedUsd(future);
    }

    @Override
    public double carriedShare(int future) {
        return raw.carriedShare(future);
    }

    @Override
    public double carriedShare(int future, int month) {
        return raw.carriedShare(future, month);
    }

    @Override
    public double throttledShare(int future) {
        return raw.throttledShare(future);
    }

    @Override
    public double throttledShare(int future, int month) {
        return raw.throttledShare(future, month);
    }

    @Override
    public double utilisation() {
        return raw.utilisation();
    }
}
