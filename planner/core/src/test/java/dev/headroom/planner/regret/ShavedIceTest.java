package dev.headroom.planner.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The costs that M. Stokely et al. print in "Shaved Ice" (ICPE 2025, arXiv 2503.10235) for a premium of 2.1, from their public hours
 * (Snowflake-Labs/shavedice-dataset, CC BY 4.0): a window scaled to a peak of 100, less its last hour.
 */
class ShavedIceTest {

    private static final double PREMIUM = 2.1;

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Hours from one date up to another, the last one left out; the peak of all of them is 100. */
    private static double[] window(String from, String to) throws IOException {
        Path file = root().resolve("../shared/data/golden/shavedice_total_windows.csv");
        assumeTrue(Files.exists(file), file + " is not there: the published costs of Shaved Ice are not checked");
        List<String> rows = Files.readAllLines(file).stream()
                .skip(1)
                .filter(row -> row.compareTo(from) >= 0 && row.compareTo(to) < 0)
                .toList();
        double[] hours = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.substring(row.indexOf(',') + 1)))
                .toArray();
        double peak = Arrays.stream(hours).max().orElseThrow();
        return Arrays.stream(hours, 0, hours.length - 1)
                .map(hour -> hour / peak * 100)
                .toArray();
    }

    /** Figure 4: nine levels from the minimum to the peak, and the costs printed beside them. */
    @Test
    void theNineLevelsOfFigure4CostWhatIsPrinted() throws IOException {
        double[] hours = window("2024-01-07", "2024-01-21");
        long[] printed = {34086, 32105, 30662, 29727, 29333, 29583, 30259, 31643, 33500};
        double low = Arrays.stream(hours).min().orElseThrow();
        for (int place = 0; place < printed.length; place++) {
            double level = low + (100 - low) * place / (printed.length - 1);
            assertThat(Math.round(CommitmentCost.of(hours, level, PREMIUM)))
                    .as("level %.1f", level)
                    .isEqualTo(printed[place]);
        }
    }

    /** 29,326.44 is the best of a hundred levels, the optimum a cent cheaper; all on demand 53,792.86. */
    @Test
    void theCheapestLevelIsTheExactOptimum() throws IOException {
        double[] hours = window("2024-01-07", "2024-01-21");
        assertThat(hours).hasSize(335);
        double level = CommitmentCost.cheapest(hours, PREMIUM, Increment.NONE);
        assertThat(level).isCloseTo(77.45372966909703, within(1e-9));
        assertThat(CommitmentCost.of(hours, level, PREMIUM)).isCloseTo(29326.432978126857, within(1e-6));
        assertThat(CommitmentCost.of(hours, 77.44353235099169, PREMIUM)).isCloseTo(29326.443175444958, within(1e-6));
        assertThat(CommitmentCost.of(hours, 0, PREMIUM)).isCloseTo(53792.86034772855, within(1e-6));
    }

    /** Figure 8: the first week's level, and the level of both weeks, over both. */
    @Test
    void theTwoLevelsOfFigure8CostWhatIsPrinted() throws IOException {
        double[] hours = window("2023-12-17", "2023-12-31");
        assertThat(CommitmentCost.of(hours, 78.95004143166449, PREMIUM)).isCloseTo(28173.400604100385, within(1e-6));
        assertThat(CommitmentCost.of(hours, 72.40116543262677, PREMIUM)).isCloseTo(27754.667343829402, within(1e-6));
    }

    /** Figure 9: one level for four weeks costs 55,647; of the ladder 75, 78, 75, 66 week by week 55,184 is printed. */
    @Test
    void theLevelOfFigure9CostsWhatIsPrintedAndItsLadderLess() throws IOException {
        double[] hours = window("2023-12-03", "2023-12-31");
        double best = CommitmentCost.cheapest(hours, PREMIUM, Increment.NONE);
        assertThat(best).isCloseTo(72.16928251121077, within(1e-9));
        assertThat(CommitmentCost.of(hours, best, PREMIUM)).isCloseTo(55646.86939461898, within(1e-6));
        assertThat(CommitmentCost.of(hours, 72.38302305566879, PREMIUM)).isCloseTo(55647.104509218174, within(1e-6));
        double[] ladder = {75.3, 78.0, 75.3, 65.6};
        double cost = 0;
        for (int week = 0; week < ladder.length; week++) {
            double[] its = Arrays.copyOfRange(hours, week * 168, Math.min(hours.length, (week + 1) * 168));
            cost += CommitmentCost.of(its, ladder[week], PREMIUM);
        }
        assertThat(cost).isCloseTo(55184, within(1.0));
    }
}
