package dev.headroom.planner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpillTest {

    /** By hand: ten minutes of 25 requests; one unit carries 10 of each 25, of the other 15 a quota of 5 a minute refuses 10. */
    @Test
    void aQuotaOfRequestsRefusesWhatSpills() {
        Demand demand = new Demand(Instant.EPOCH, List.of(new Demand.Stretch(10, new TokenRates(2500, 100))), 250, 0);
        Spill spill = new Spill(demand, Optional.of(new TokenRates(1000, 1000)), 1);
        OnDemandQuota tokens = new OnDemandQuota(1e9, 1);
        assertThat(spill.refusedShare(tokens)).isZero();
        OnDemandQuota requests = new OnDemandQuota(1e9, 1, OptionalDouble.of(5), OptionalDouble.empty());
        assertThat(spill.refusedShare(requests)).isCloseTo(10 / 25.0, within(1e-12));
    }
}
