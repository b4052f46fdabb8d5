package dev.headroom.planner.regret;

/**
 * Decides once, at the origin, on one level for the whole term.
 *
 * @param label as a reader would say it
 * @param decision the level
 */
record LevelRule(String label, Decision decision) implements CommitmentRule {

    /** Decides from what is known; the term is not in it. */
    @FunctionalInterface
    interface Decision {
        double level(Known known, double ratio);
    }

    @Override
    public double cost(Known known, double[] term, double ratio) {
        return CommitmentCost.of(term, decision.level(known, ratio), ratio);
    }
}
