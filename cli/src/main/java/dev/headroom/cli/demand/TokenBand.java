package dev.headroom.cli.demand;

import dev.headroom.planner.quantity.Sample;

/** Between which tokens a minute the middle of a sample lies: {@code low to high} for people, an object for programs. */
record TokenBand(TokensPerMinute low, TokensPerMinute high) {

    /** @param percent of the sample, from 0 to 100 */
    static TokenBand of(Sample sample, int percent) {
        double tail = (100 - percent) / 200.0;
        return new TokenBand(
                new TokensPerMinute(sample.quantile(tail)), new TokensPerMinute(sample.quantile(1 - tail)));
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
