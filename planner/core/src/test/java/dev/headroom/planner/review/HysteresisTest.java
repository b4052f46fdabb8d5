package dev.headroom.planner.review;

import static dev.headroom.planner.review.FindingKind.SHORT;
import static dev.headroom.planner.review.Scenes.bought;
import static dev.headroom.planner.review.Scenes.carried;
import static dev.headroom.planner.review.Scenes.demand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A figure that wavers about its threshold: the targets allow 1 % of the time, so a finding clears at 0.5 %. */
class HysteresisTest {

    private static ReviewScene scene(double shortMinutesOfThousand) {
        return Scenes.of(bought("chat", 1, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)))
                .asked(demand(1000 - shortMinutesOfThousand, 0.5, shortMinutesOfThousand, 2))
                .scene();
    }

    private static List<Boolean> stands(double... shortMinutes) {
        List<Boolean> stands = new ArrayList<>();
        List<Raised> raised = List.of();
        for (double minutes : shortMinutes) {
            Review review = Reviewer.review(scene(minutes), ReviewRules.USUAL, raised);
            raised = review.raised();
            stands.add(!review.of(SHORT).isEmpty());
        }
        return stands;
    }

    @Test
    void aFigureThatWaversRaisesOneFinding() {
        assertThat(stands(9, 11, 9, 11, 8, 12, 6, 5.1))
                .containsExactly(false, true, true, true, true, true, true, true);
    }

    @Test
    void aFindingClearsAtTheLowerThresholdAndRisesAtTheUpper() {
        assertThat(stands(11, 5, 9, 10, 10.1)).containsExactly(true, false, false, false, true);
    }

    @Test
    void aFindingThatStandsKeepsTheDayOnWhichItWasRaised() {
        Instant before = Instant.parse("2026-11-01T00:00:00Z");
        Review review = Reviewer.review(scene(9), ReviewRules.USUAL, List.of(new Raised(SHORT, Scenes.MODEL, before)));
        assertThat(review.of(SHORT)).extracting(Finding::since).containsExactly(before);
        assertThat(review.raised()).containsExactly(new Raised(SHORT, Scenes.MODEL, before));
    }

    @Test
    void whatCannotBeLookedForIsNotCleared() {
        Raised before = new Raised(SHORT, Scenes.MODEL, Instant.parse("2026-11-01T00:00:00Z"));
        Review review = Scenes.of(bought("chat", 1, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)))
                .review(before);
        assertThat(review.of(SHORT)).isEmpty();
        assertThat(review.isUntold(SHORT)).isTrue();
        assertThat(review.raised()).containsExactly(before);
    }

    @Test
    void aBandIsTheRightWayRound() {
        assertThatThrownBy(() -> new Band(0.1, 0.2)).hasMessageContaining("must clear no higher than it raises");
        assertThatThrownBy(() -> new Band(0.1, Double.NaN)).hasMessageContaining("must clear no higher");
    }
}
