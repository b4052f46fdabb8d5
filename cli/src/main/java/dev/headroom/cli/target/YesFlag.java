package dev.headroom.cli.target;

import picocli.CommandLine.Option;

/** Whether somebody agrees beforehand to what is spent. */
public final class YesFlag {

    @Option(names = "--yes", description = "Spend without asking.")
    private boolean yes;

    public boolean isGiven() {
        return yes;
    }

    /** Takes over that somebody agreed in another call. */
    void take(YesFlag now) {
        yes |= now.yes;
    }
}
