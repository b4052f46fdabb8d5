package dev.headroom.planner.plan.reading;

/** What a purchase does in each future of a reading; futures and months by number, from 0. */
public interface Outcome {

    /** US dollars on demand for what is not carried, refused tokens at the same price. */
    double spillUsd(int future);

    /** US dollars for what may wait and is not carried in the valleys of what was bought. */
    double deferredUsd(int future);

    /** US dollars by the token, for what spills and for what waits. */
    default double leftUsd(int future) {
        return spillUsd(future) + deferredUsd(future);
    }

    /** The part of what spills that is refused at first. */
    double refusedUsd(int future);

    /** Share of all tokens. */
    double carriedShare(int future);

    /** Share of the month's tokens; 1 of none. */
    double carriedShare(int future, int month);

    /** Share of all tokens that is refused. */
    double throttledShare(int future);

    /** Share of the month's tokens that is refused. */
    double throttledShare(int future, int month);

    /** Share of the month's tokens beyond what on demand was seen to answer in time. */
    double lateShare(int future, int month);

    /** US dollars that the month's late tokens would cost more on the Priority tier than on demand. */
    double premiumUsd(int future, int month);

    /** Share of what was bought that is used, from 0 to 1. */
    double utilisation();
}
