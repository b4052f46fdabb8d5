package dev.headroom.planner.demand;

/** A demand curve, or the reason why there is none. */
public sealed interface DemandFit permits DemandCurve, NotEnoughData {}
