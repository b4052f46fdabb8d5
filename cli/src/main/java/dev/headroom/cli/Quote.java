package dev.headroom.cli;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.BedrockRequest;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.planner.quantity.Require;
import java.util.Locale;

/** Says what a paid test may cost before it sends anything, and asks. */
final class Quote {

    private final Console console;
    private final boolean yes;

    Quote(Console console, boolean yes) {
        this.console = console;
        this.yes = yes;
    }

    /** @throws IllegalArgumentException where nobody agreed */
    void confirm(LoadJob.Destination destination, Scenario load, double budgetUsd) {
        Target target = destination.routes().get(0).target();
        if (destination.isFree()) {
            console.say("Quote: " + target.endpoint() + " is paid by the hour; this test adds nothing to its bill.");
            return;
        }
        console.say(String.format(
                Locale.ROOT,
                "Quote: %s to %s%s; never more than $%.2f, each request reserved before it is sent.",
                load.name(),
                target.endpoint(),
                firstRequest(load, destination),
                budgetUsd));
        Require.that(yes || console.ask("Spend it?"), "nobody agreed to spend; answer y on a terminal, or give --yes");
    }

    /** A replay's requests are as large as its trace's; any other scenario's first one is like the rest. */
    private static String firstRequest(Scenario load, LoadJob.Destination destination) {
        if (load.load() instanceof Load.Replay) {
            return "";
        }
        BedrockRequest first = new DrawnRequests(load.requests(), 1).request(0, 0);
        double worst = destination.routes().stream()
                .mapToDouble(route -> route.tariff().worstCaseUsd(first))
                .max()
                .orElseThrow();
        return String.format(Locale.ROOT, ", a request at worst about $%.6f", worst);
    }
}
