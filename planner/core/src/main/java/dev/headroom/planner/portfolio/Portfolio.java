package dev.headroom.planner.portfolio;

import java.util.List;

/**
 * The purchases that cost least, with the proof.
 *
 * @param bought units of each offer, in the order of the offers
 * @param unitsHeld units held in each period, those owned among them
 * @param purchaseUsd what the purchases cost
 * @param spillUsd the mean of what is left to pay
 * @param tailUsd the mean cost of the worst futures, purchases and all
 * @param objectiveUsd what was minimised, as {@link Risk} weighs purchases and mean against the tail
 * @param boundUsd no allowed purchases have a lower objective than this
 */
public record Portfolio(
        List<Integer> bought,
        List<Integer> unitsHeld,
        double purchaseUsd,
        double spillUsd,
        double tailUsd,
        double objectiveUsd,
        double boundUsd) {

    public Portfolio {
        bought = List.copyOf(bought);
        unitsHeld = List.copyOf(unitsHeld);
    }

    /** Purchases and the mean of what is left to pay. */
    public double meanUsd() {
        return purchaseUsd + spillUsd;
    }

    /** By how many dollars better purchases could be at most; 0 where these are the best. */
    public double gapUsd() {
        return Math.max(0, objectiveUsd - boundUsd);
    }
}
