package dev.headroom.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BrokenAssumptionsTest {

    private static final Observation SEEN = Observation.of(Sent.drawn(4), 1, Sent.measured(240, 1));
    private static final Carriage AS_PLANNED = new Carriage(OptionalDouble.of(1), Optional.empty());

    private static Estimate at(double value) {
        return new Estimate(value, value, value, 0.9);
    }

    private static Prediction.Figures figures(double spilled, double throttled) {
        return new Prediction.Figures(at(spilled), at(throttled), at(0.006 + 0.36 * spilled));
    }

    private static List<String> of(
            Prediction.Figures byMinute, Prediction.Figures byRequest, Carriage carriage, String... doubts) {
        Comparison comparison =
                new Comparison(new Prediction(byMinute, byRequest, "the rule"), SEEN.figures(Sent.STANDING, 4), 0.08);
        return BrokenAssumptions.of(comparison, new BrokenAssumptions.Evidence(SEEN, carriage, List.of(doubts)));
    }

    @Test
    void whereEverythingHeldNothingFailed() {
        assertThat(of(figures(0.5, 0.25), figures(0.5, 0.25), AS_PLANNED, "client-bound: slow"))
                .isEmpty();
    }

    @Test
    void aUnitThatCarriesLessIsNamed() {
        assertThat(of(figures(0.3, 0.25), figures(0.3, 0.25), new Carriage(OptionalDouble.of(0.7), Optional.empty())))
                .containsExactly(
                        "unit capacity: in minutes that asked for a quarter more than the units hold, they carried"
                                + " 70 % of what is planned with");
    }

    @Test
    void aQuotaThatAdmitsLessIsNamed() {
        Carriage refusing = new Carriage(OptionalDouble.of(1), Optional.of(new Carriage.Refusing(0.6, 3000, 4000)));
        assertThat(of(figures(0.5, 0), figures(0.5, 0), refusing))
                .containsExactly(
                        "on-demand quota: while it refused, on demand admitted 60 % of the quota that is planned with,"
                                + " 3,000 of 4,000 requests a minute; a lower quota, or one of requests that the plan does not"
                                + " know, binds");
    }

    @Test
    void whatOnlyTheReplayByRequestSawIsAMatterOfAdmission() {
        assertThat(of(figures(0.3, 0.25), figures(0.5, 0.25), AS_PLANNED))
                .singleElement()
                .asString()
                .startsWith("admission and arrivals within a minute")
                .endsWith("(the rule)");
    }

    @Test
    void aGeneratorThatWasTheLimitComesFirst() {
        assertThat(of(figures(0.3, 0.25), figures(0.5, 0.25), AS_PLANNED, "client-bound: requests left late"))
                .first()
                .isEqualTo("the measurement itself: client-bound: requests left late");
    }

    @Test
    void whatNothingExplainsIsSaid() {
        assertThat(of(figures(0.3, 0.25), figures(0.3, 0.25), AS_PLANNED))
                .containsExactly("no assumption that can be checked explains the difference");
    }
}
