package dev.headroom.planner.plan.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.Requests;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssumptionsTest {

    private static final Stated PLATFORM =
            new Stated(Optional.of("platform team"), Optional.of(LocalDate.of(2026, 9, 1)));

    @Test
    void whatNobodySaidIsNotStated() {
        Assumptions assumptions = Assumptions.NONE.with(Assumption.QUOTA, PLATFORM);
        assertThat(assumptions.of(Assumption.QUOTA)).isEqualTo(PLATFORM);
        assertThat(assumptions.of(Assumption.TARGETS)).isEqualTo(Stated.NOT);
        assertThat(assumptions.without(Assumption.QUOTA)).isEqualTo(Assumptions.NONE);
        assertThatThrownBy(() -> new Stated(Optional.of(" "), Optional.empty())).hasMessageContaining("owner");
    }

    @Test
    void aPlanCarriesThemAndTheyChangeNoNumber() {
        PlanRequest request = new PlanRequest(
                Requests.office(2),
                Requests.unit(100_000, 10_000),
                Requests.prices(9, 4, 3),
                Requests.rules(700_000, 0));
        PlanRequest said = new PlanRequest(
                request.demand(),
                request.unit(),
                request.prices(),
                request.rules(),
                request.buying(),
                request.onDemand(),
                request.shape(),
                request.tested(),
                Assumptions.NONE.with(Assumption.QUOTA, PLATFORM));
        Plan plan = Planner.plan(said);
        assertThat(plan.assumptions()).contains(said.assumptions());
        assertThat(plan.candidates()).isEqualTo(Planner.plan(request).candidates());
    }
}
