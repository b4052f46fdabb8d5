package dev.headroom.planner.replay;

import dev.headroom.planner.capacity.AdmissionRule;
import java.time.Duration;

/** What is left of an allowance as time goes on; full at first. */
final class Bucket {

    private final Allowance allowance;
    private final AdmissionRule.Window window;
    private final double seconds;
    private final double most;

    private double left;
    private double now;

    Bucket(Allowance allowance, AdmissionRule rule) {
        Duration length = allowance.ownLength().orElse(rule.length());
        this.allowance = allowance;
        this.window = rule.window();
        this.seconds = length.toNanos() / 1e9;
        this.most = allowance.perMinute() * seconds / 60;
        this.left = most;
    }

    Allowance.Weights weights() {
        return allowance.weights();
    }

    /** Moves on to a later time. */
    void advance(double toSeconds) {
        left = switch (window) {
            case REFILL -> Math.min(most, left + (toSeconds - now) * most / seconds);
            case RESET -> Math.floor(toSeconds / seconds) > Math.floor(now / seconds) ? most : left;
        };
        now = toSeconds;
    }

    boolean holds(double amount) {
        return amount <= left;
    }

    boolean holdsAny() {
        return left > 0;
    }

    /** The share of an amount that it holds, from 0 to 1. */
    double shareOf(double amount) {
        return amount <= left ? 1 : Math.max(0, left / amount);
    }

    void take(double amount) {
        left -= amount;
    }

    /** Gives back what was reserved and not used, or takes what was used and not reserved; never over the rim. */
    void giveBack(double amount) {
        left = Math.min(most, left + amount);
    }
}
