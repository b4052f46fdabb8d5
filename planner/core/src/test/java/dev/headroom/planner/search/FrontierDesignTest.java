package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.search.FrontierDesign.Size;
import dev.headroom.planner.search.FrontierRanges.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrontierDesignTest {

    private static final FrontierRanges RANGES =
            new FrontierRanges(new Span(500, 8500), new Span(50, 850), new Span(1, 41));

    /**
     * |M|^(1/6) of the best spread of weights over the 27 points, which no design can pass. NumPy 2.4.6, 20,000 rounds of w *= d / 6
     * with d the variance of each point, until d is at most 6 (the equivalence theorem of Kiefer and Wolfowitz, 1960).
     */
    private static final double BEST = 0.687364818499;

    @Test
    void theDesignComesNearTheBestThereCanBe() {
        assertThat(FrontierDesign.of(RANGES, new Size(60, 0), 1).criterion()).isBetween(0.995 * BEST, BEST + 1e-9);
        assertThat(FrontierDesign.of(RANGES, new Size(12, 0), 1).criterion()).isBetween(0.95 * BEST, BEST + 1e-9);
    }

    @Test
    void theDesignBeatsTheBestOfAThousandRandomOnes() {
        double chosen = FrontierDesign.of(RANGES, new Size(12, 0), 5).criterion();
        SplittableRandom random = new SplittableRandom(9);
        double best = 0;
        for (int i = 0; i < 1000; i++) {
            List<FrontierPoint> runs = new ArrayList<>();
            for (int run = 0; run < 12; run++) {
                runs.add(new FrontierPoint(random.nextInt(500, 8501), random.nextInt(50, 851), random.nextInt(1, 42)));
            }
            best = Math.max(best, FrontierDesign.criterion(runs, RANGES));
        }
        assertThat(chosen).isGreaterThan(1.2 * best);
    }

    @Test
    void runsAreAsManyAsAskedWithRepeatsAtTheCentre() {
        FrontierDesign design = FrontierDesign.of(RANGES, new Size(10, 3), 2);
        assertThat(design.runs()).hasSize(13);
        assertThat(Collections.frequency(design.runs(), new FrontierPoint(4500, 450, 21)))
                .isGreaterThanOrEqualTo(3);
        assertThat(design.criterion())
                .isCloseTo(FrontierDesign.criterion(design.runs(), RANGES), within(1e-9))
                .isPositive();
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherSeedAnother() {
        FrontierDesign design = FrontierDesign.of(RANGES, new Size(14, 2), 3);
        assertThat(FrontierDesign.of(RANGES, new Size(14, 2), 3)).isEqualTo(design);
        assertThat(FrontierDesign.of(RANGES, new Size(14, 2), 4).runs()).isNotEqualTo(design.runs());
        assertThat(new HashSet<>(design.runs().subList(0, 7))
                        .stream().mapToInt(FrontierPoint::users).distinct().count())
                .isGreaterThan(1);
    }

    @Test
    void aDesignThatCannotTellTheTermsApartHasNoWorth() {
        List<FrontierPoint> same = Collections.nCopies(12, new FrontierPoint(500, 50, 1));
        assertThat(FrontierDesign.criterion(same, RANGES)).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Size(5, 3)).hasMessageContaining("chosen runs is 5, must be at least 6");
        assertThatThrownBy(() -> new Span(4, 5)).hasMessageContaining("no middle");
    }
}
