package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Require;

/**
 * From where on something is called a leak. The limits are ours.
 *
 * @param falseAlarms the chance that sizes of requests which never changed are called grown, prompts and answers together; and the chance that
 *     latencies which do not depend on load are called rising, to the last token and to the first together
 * @param leastGrowth a growth of tokens per request below this share is left alone
 * @param inputPerOutput input tokens for each output token above which retrieval is suspected; what is above it is priced
 * @param cacheShare a workload that reads this share of its prompts from a cache has them in hand
 * @param width the coefficient of variation between prompts from which on they are called wide
 * @param small the mean size of requests, in nearly all hours, up to which a cheaper model is looked for
 * @param cheaper a model is another size where it costs at most this share
 * @param refusedShare the share of refused requests from which on there is pressure
 * @param slower a mean latency that is by less than this share longer at busy than at quiet load is left alone
 */
public record LeakRules(
        double falseAlarms,
        double leastGrowth,
        double inputPerOutput,
        double cacheShare,
        double width,
        Small small,
        double cheaper,
        double refusedShare,
        double slower) {

    public static final LeakRules USUAL =
            new LeakRules(0.05, 0.05, 20, 0.10, 0.5, new Small(1_000, 200), 0.8, 0.001, 0.10);

    /** Mean tokens of a prompt and of an answer. */
    public record Small(double promptTokens, double outputTokens) {}

    /** @throws IllegalArgumentException where a share is not one */
    public LeakRules {
        Require.that(falseAlarms > 0 && falseAlarms < 1, "falseAlarms is " + falseAlarms + ", must be between 0 and 1");
        Require.positive("leastGrowth", leastGrowth);
        Require.positive("inputPerOutput", inputPerOutput);
        Require.within("cacheShare", cacheShare, 0, 1);
        Require.positive("width", width);
        Require.within("cheaper", cheaper, 0, 1);
        Require.within("refusedShare", refusedShare, 0, 1);
        Require.positive("slower", slower);
    }
}
