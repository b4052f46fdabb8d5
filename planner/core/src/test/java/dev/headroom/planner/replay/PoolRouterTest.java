package dev.headroom.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoolRouterTest {

    private static final TokenRates UNIT = new TokenRates(60_000, 60_000);
    private static final AdmissionRule SECOND = AdmissionRule.reset(Duration.ofSeconds(1));
    private static final List<ModelUnits> TWO_ONES = pools(1, 1);

    private static List<ModelUnits> pools(int... units) {
        return Arrays.stream(units).mapToObj(ModelUnits::new).toList();
    }

    private static double spilled(
            List<StreamRequest> stream, List<ModelUnits> pools, AdmissionRule rule, PoolOrder order) {
        return PoolRouter.of(stream, UNIT, pools, rule, ServiceTime.NONE, order).tokenShare();
    }

    /** A pool has 1,000 tokens a second. Of four requests of 600 in one second, two pools take one each, one pool of both three. */
    @Test
    void whatIsLeftInEachPoolMayBeTooLittleForARequest() {
        List<StreamRequest> four = List.of(at(0.1, 600), at(0.2, 600), at(0.3, 600), at(0.4, 600));
        assertThat(spilled(four, TWO_ONES, SECOND, PoolOrder.IN_TURN)).isCloseTo(0.5, within(1e-12));
        assertThat(spilled(four, TWO_ONES, SECOND, PoolOrder.FROM_THE_FIRST)).isCloseTo(0.5, within(1e-12));
        assertThat(spilled(four, pools(2), SECOND, PoolOrder.IN_TURN)).isCloseTo(0.25, within(1e-12));
    }

    /**
     * 1.5 units' worth a second for 100 seconds, and then 4 for 60, which two full buckets of a minute just carry. From the first, that one
     * has 60,000 - 100 x 500 left when the peak comes; while 4,000 - 1,000 a second use that up, for 10,000 / 3,000 seconds, the other is
     * full and gains nothing. So 50,000 + 3,333 of 390,000 tokens spill.
     */
    @Test
    void fromTheFirstABurstFindsThatOneEmpty() {
        List<StreamRequest> stream = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            stream.add(at(i / 15.0, 100));
        }
        for (int i = 0; i < 2400; i++) {
            stream.add(at(100 + i / 40.0, 100));
        }
        AdmissionRule minute = AdmissionRule.DEFAULT;
        double one = spilled(stream, pools(2), minute, PoolOrder.IN_TURN);
        assertThat(spilled(stream, TWO_ONES, minute, PoolOrder.IN_TURN)).isCloseTo(one, within(0.002));
        assertThat(one).isLessThan(0.002);
        assertThat(spilled(stream, TWO_ONES, minute, PoolOrder.FROM_THE_FIRST))
                .isCloseTo((50 + 10 / 3.0) / 390, within(0.002));
    }

    /** Of all orders one pool carries most; in turns comes near. Over seeded streams of sizes that scatter. */
    @Test
    void inTurnsNearlyAsMuchIsCarriedAsByOnePool() {
        for (long seed = 1; seed <= 6; seed++) {
            List<StreamRequest> stream = stream(new SplittableRandom(seed));
            double one = spilled(stream, pools(4), AdmissionRule.DEFAULT, PoolOrder.IN_TURN);
            for (List<ModelUnits> split : List.of(pools(1, 3), pools(2, 2), pools(1, 1, 1, 1))) {
                double turns = spilled(stream, split, AdmissionRule.DEFAULT, PoolOrder.IN_TURN);
                double first = spilled(stream, split, AdmissionRule.DEFAULT, PoolOrder.FROM_THE_FIRST);
                double only = spilled(stream, split, AdmissionRule.DEFAULT, PoolOrder.ONE_ONLY);
                assertThat(turns).isBetween(one, one + 0.02);
                assertThat(first).isGreaterThan(turns);
                assertThat(only).isGreaterThanOrEqualTo(turns - 0.005);
            }
        }
    }

    @Test
    void onePoolIsThatPool() {
        List<StreamRequest> stream = stream(new SplittableRandom(3));
        double alone = Replay.of(stream, Allowance.of(UNIT, new ModelUnits(4)), AdmissionRule.DEFAULT, ServiceTime.NONE)
                .tokenShare();
        for (PoolOrder order : PoolOrder.values()) {
            assertThat(spilled(stream, pools(4), AdmissionRule.DEFAULT, order)).isEqualTo(alone);
        }
    }

    @Test
    void aRuleThatSplitsRequestsIsRefused() {
        assertThatThrownBy(() -> spilled(List.of(at(0, 1)), TWO_ONES, SECOND.splitting(), PoolOrder.IN_TURN))
                .hasMessage("a request that is split has no one pool; give a rule that admits it whole");
        assertThatThrownBy(() -> spilled(List.of(at(0, 1)), List.of(), SECOND, PoolOrder.IN_TURN))
                .hasMessage("no pool of units given, nothing to route to");
    }

    /** Ten minutes whose load goes up and down round four units, requests of 200 to 5,000 tokens. */
    private static List<StreamRequest> stream(SplittableRandom random) {
        List<StreamRequest> stream = new ArrayList<>();
        double at = 0;
        while (at < 600) {
            double load = 240_000 * (1 + 0.5 * Math.sin(at / 40));
            double size = 200 * Math.exp(random.nextDouble() * Math.log(25));
            at += -Math.log(1 - random.nextDouble()) * 60 * 1490 / load;
            stream.add(at(at, size));
        }
        return stream;
    }

    private static StreamRequest at(double seconds, double tokens) {
        return new StreamRequest(seconds, tokens, 0);
    }
}
