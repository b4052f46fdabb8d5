package dev.headroom.planner.portfolio;

/** A solution of a relaxation: shares of units bought and held, the tail it reckons with, and its objective, a lower bound. */
final class Point {

    private static final double WHOLE = 1e-6;

    private final double[] bought;
    private final double[] units;
    private final double tailUsd;
    private final double objectiveUsd;

    Point(double[] bought, double[] units, double tailUsd, double objectiveUsd) {
        this.bought = bought;
        this.units = units;
        this.tailUsd = tailUsd;
        this.objectiveUsd = objectiveUsd;
    }

    double[] units() {
        return units.clone();
    }

    double tailUsd() {
        return tailUsd;
    }

    double objectiveUsd() {
        return objectiveUsd;
    }

    int[] rounded() {
        int[] whole = new int[bought.length];
        for (int o = 0; o < whole.length; o++) {
            whole[o] = (int) Math.round(bought[o]);
        }
        return whole;
    }

    /** The period in which the units held are furthest from a whole number; -1 where all are whole. */
    int mostDividedPeriod() {
        return mostDivided(units);
    }

    /** The offer of which the units bought are furthest from a whole number; -1 where all are whole. */
    int mostDividedOffer() {
        return mostDivided(bought);
    }

    int unitsBelow(int period) {
        return (int) Math.floor(units[period]);
    }

    int boughtBelow(int offer) {
        return (int) Math.floor(bought[offer]);
    }

    private static int mostDivided(double[] values) {
        int at = -1;
        double most = WHOLE;
        for (int i = 0; i < values.length; i++) {
            double off = Math.abs(values[i] - Math.rint(values[i]));
            if (off > most) {
                most = off;
                at = i;
            }
        }
        return at;
    }
}
