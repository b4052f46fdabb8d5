package dev.headroom.cli.unit;

import dev.headroom.config.LoadRange;
import dev.headroom.loadtest.unit.AdmissionSteps;
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

    @Option(names = "--levels", defaultValue = "14", description = "Rates of a mix at most. Default: ${DEFAULT-VALUE}.")
    private int levels = 14;

    @Option(
            names = "--rest",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long the unit rests before each of three steps above what it carries, which show how it"
                    + " admits: no longer bucket can be seen. 0 leaves the steps out. Default: ${DEFAULT-VALUE}.")
    private int rest = 60;

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

    /** Empty where nobody asks how the unit admits. */
    Optional<AdmissionSteps> steps() {
        return Require.atLeast("--rest", rest, 0) == 0
                ? Optional.empty()
                : Optional.of(new AdmissionSteps(Duration.ofSeconds(rest)));
    }

    UnitOffer.Plan plan() {
        Duration searched = search().longest().multipliedBy(mixes().size());
        Duration stepped = steps().map(AdmissionSteps::longest).orElse(Duration.ZERO);
        return new UnitOffer.Plan(patience().plus(searched).plus(stepped), hours);
    }
}
