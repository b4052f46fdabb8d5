package dev.headroom.cli;

import dev.headroom.config.LoadRange;
import dev.headroom.loadtest.unit.Mix;
import dev.headroom.loadtest.unit.MixSearch;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a unit is measured with, and how long that may take. */
final class UnitSearchFlags {

    @Option(
            names = "--mix",
            paramLabel = "IN:OUT",
            description =
                    "Tokens of prompt and answer to measure with; several times for several mixes. Default: 3000:50,"
                            + " 1000:150 and 300:300.")
    private List<String> mixes = List.of();

    @Option(
            names = "--rates",
            paramLabel = "FROM:TO",
            defaultValue = "1:64",
            description = "Requests a second, the least and the most that is tried. Default: ${DEFAULT-VALUE}.")
    private String rates = "1:64";

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            defaultValue = "50",
            description = "How long each rate is tried. Default: ${DEFAULT-VALUE}.")
    private int hold = 50;

    @Option(names = "--levels", defaultValue = "16", description = "Rates of a mix at most. Default: ${DEFAULT-VALUE}.")
    private int levels = 16;

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            defaultValue = "12",
            description =
                    "How long the unit may take to serve; it is deleted when it does not. Default: ${DEFAULT-VALUE}.")
    private int wait = 12;

    @Option(
            names = "--hours",
            description = "Billed hours at most; mixes that do not fit are left out. Default: as many as all take at"
                    + " most.")
    private Optional<Integer> hours = Optional.empty();

    List<Mix> mixes() {
        return mixes.isEmpty()
                ? Mix.USUAL
                : mixes.stream().map(Mix::of).distinct().toList();
    }

    MixSearch search() {
        String[] ends = rates.split(":", -1);
        try {
            Require.that(ends.length == 2, "--rates is '" + rates + "', must be FROM:TO as in 1:64");
            LoadRange range = new LoadRange(false, Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            return new MixSearch(range, Duration.ofSeconds(hold), levels);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--rates is '" + rates + "', must be FROM:TO as in 1:64", e);
        }
    }

    Duration patience() {
        return Duration.ofMinutes(Require.atLeast("--wait", wait, 1));
    }

    UnitOffer.Plan plan() {
        return new UnitOffer.Plan(patience().plus(search().longest().multipliedBy(mixes().size())), hours);
    }
}
