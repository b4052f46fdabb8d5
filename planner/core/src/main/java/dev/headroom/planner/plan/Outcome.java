package dev.headroom.planner.plan;

/** What a purchase does in each future of a reading; futures and months by number, from 0. */
interface Outcome {

    /** US dollars on demand for what is not carried, refused tokens at the same price. */
    double spillUsd(int future);

    /** The part of it that is refused at first. */
    double refusedUsd(int future);

    /** Share of all tokens. */
    double carriedShare(int future);

    /** Share of the month's tokens; 1 of none. */
    double carriedShare(int future, int month);

    /** Share of all tokens that is refused. */
    double throttledShare(int future);

    /** Share of the month's tokens that is refused. */
    double throttledShare(int future, int month);

    /** Share of what was bought that is used, from 0 to 1. */
    double utilisation();
}
