package dev.headroom.loadtest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.config.SharedPrefix;
import dev.headroom.config.Span;
import dev.headroom.config.TokenCount;
import dev.headroom.config.Turns;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.search.AccountQuotas;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A share of a quota is of all that its requests use, not of their last prompt alone. */
class HeldShareTest {

    private static final Requests ALONE = new Requests(new TokenCount.Fixed(1000), new TokenCount.Fixed(100), 200);
    private static final Span SPAN = new Span(Duration.ofSeconds(60), Duration.ofSeconds(5));

    private static double rate(Requests requests, OptionalDouble perMinute, OptionalDouble tokensPerMinute) {
        AccountQuotas quotas = new AccountQuotas(perMinute, tokensPerMinute, OptionalDouble.empty(), 1);
        ListedStages stages = StageLists.of(
                new Load.Hold(0.5, Arrivals.CONSTANT, SPAN),
                quotas,
                new DrawnRequests(requests, 1),
                TokensPerWord.ONE,
                requests.turns().of());
        return ((OfferedLoad.Open) stages.left().get(0).load()).requestsPerSecond();
    }

    @Test
    void aPrefixUsesTheQuotaToo() {
        Requests prefixed = new Requests(ALONE.kinds(), Optional.of(new SharedPrefix(4000)), Turns.SINGLE);
        OptionalDouble quota = OptionalDouble.of(600_000);
        double ratio = rate(ALONE, OptionalDouble.empty(), quota) / rate(prefixed, OptionalDouble.empty(), quota);
        // 1,000 and 200 that may be answered, against 5,000 and 200.
        assertThat(ratio).isCloseTo(5200.0 / 1200, Offset.offset(0.01));
    }

    @Test
    void anArrivalIsAllTurnsOfItsConversation() {
        Requests talked = new Requests(ALONE.kinds(), Optional.empty(), new Turns(4, Duration.ofSeconds(1)));
        OptionalDouble quota = OptionalDouble.of(240);
        assertThat(rate(talked, quota, OptionalDouble.empty())).isCloseTo(0.5, Offset.offset(1e-9));
    }
}
