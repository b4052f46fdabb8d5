package dev.headroom.planner.replay;

/** In which order a caller tries the ARNs of several purchases. */
public enum PoolOrder {
    /** Requests begin with each as often as its units are a share of all, and go on to the others where they are refused. */
    IN_TURN,
    /** Each request begins with the first one, and goes on to the others where it is refused. */
    FROM_THE_FIRST,
    /** Each request goes to one of them, as often as its units are a share of all, and nowhere else. */
    ONE_ONLY
}
