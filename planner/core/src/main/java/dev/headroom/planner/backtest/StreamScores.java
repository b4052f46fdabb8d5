package dev.headroom.planner.backtest;

/**
 * The scores of one stream of tokens over all origins.
 *
 * @param model the futures that a plan is made of
 * @param seasonalNaive the last week again
 * @param flat the quantiles of the last 28 days
 */
public record StreamScores(Score model, Score seasonalNaive, Score flat) {

    StreamScores plus(StreamScores other) {
        return new StreamScores(
                model.plus(other.model), seasonalNaive.plus(other.seasonalNaive), flat.plus(other.flat));
    }
}
