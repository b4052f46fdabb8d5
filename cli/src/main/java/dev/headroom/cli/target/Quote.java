package dev.headroom.cli.target;

import dev.headroom.cli.console.Console;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.quantity.Require;
import java.util.Locale;

/** Says what a paid test may cost before it sends anything, and asks. */
public final class Quote {

    private final Console console;
    private final boolean yes;

    public Quote(Console console, boolean yes) {
        this.console = console;
        this.yes = yes;
    }

    /** @throws IllegalArgumentException where the budget does not pay for what is expected, or nobody agreed */
    public void confirm(LoadJob.Destination destination, Scenario load, Outlook outlook, double budgetUsd) {
        Target target = destination.routes().get(0).target();
        if (destination.isFree()) {
            console.say("Quote: " + target.endpoint() + " is paid by the hour; this test adds nothing to its bill.");
            return;
        }
        console.say("Quote: " + load.name() + " to " + target.endpoint() + ": " + words(outlook, budgetUsd)
                + "; never more than $" + dollars(budgetUsd) + ", each request reserved before it is sent.");
        requireEnough(outlook, budgetUsd);
        Require.that(yes || console.ask("Spend it?"), "nobody agreed to spend; answer y on a terminal, or give --yes");
    }

    static String words(Outlook outlook, double budgetUsd) {
        String one = format(
                "a request has about %,.0f input and %,.0f output tokens and costs $%.6f, at worst $%.6f",
                outlook.inputTokens(), outlook.outputTokens(), outlook.expectedUsd(), outlook.worstUsd());
        if (outlook.requests().isEmpty()) {
            return one
                    + format(
                            "; how many there are depends on the answers, the budget pays for at least %,d",
                            (long) Math.floor(budgetUsd / outlook.worstUsd()));
        }
        long requests = outlook.requests().getAsLong();
        return one
                + format(
                        "; %,d requests of some %,.0f tokens in all are expected to cost $%s, at worst $%s",
                        requests,
                        requests * (outlook.inputTokens() + outlook.outputTokens()),
                        dollars(requests * outlook.expectedUsd()),
                        dollars(requests * outlook.worstUsd()));
    }

    /** @throws IllegalArgumentException where the budget does not pay for what is expected, or for what is in flight at one time */
    static void requireEnough(Outlook outlook, double budgetUsd) {
        double expected = outlook.requests().orElse(1) * outlook.expectedUsd();
        Require.that(
                expected <= budgetUsd,
                format(
                        "--budget is %s, the test is expected to cost %s dollars and would end early; give more, or a"
                                + " shorter or lighter scenario",
                        dollars(budgetUsd), dollars(expected)));
        Require.that(
                outlook.worstUsd() <= budgetUsd,
                format(
                        "--budget is %s, a single request can cost %s dollars at worst; give more",
                        dollars(budgetUsd), dollars(outlook.worstUsd())));
        double atOnce = outlook.usersAtOnce() * outlook.worstUsd();
        Require.that(
                atOnce <= budgetUsd,
                format(
                        "--budget is %s, %,d users at once can cost %s dollars at worst, all of it reserved while they wait"
                                + " for their first answers; give more, or fewer users",
                        dollars(budgetUsd), outlook.usersAtOnce(), dollars(atOnce)));
    }

    /** To the cent; less than a dollar to six digits behind the point, for a request may cost a part of a cent. */
    private static String dollars(double usd) {
        return format(usd < 1 ? "%.6f" : "%.2f", usd);
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
