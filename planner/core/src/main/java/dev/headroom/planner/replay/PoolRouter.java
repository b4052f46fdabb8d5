package dev.headroom.planner.replay;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a stream to several pools of units, request by request: each purchase has an ARN, and an allowance, of its own. A refusal takes
 * nothing of an allowance and no time.
 */
public final class PoolRouter {

    private final List<ModelUnits> pools;
    private final List<Replay> replays;
    private final PoolOrder order;
    private final double[] sent;

    private PoolRouter(List<ModelUnits> pools, List<Replay> replays, PoolOrder order) {
        this.pools = List.copyOf(pools);
        this.replays = List.copyOf(replays);
        this.order = order;
        this.sent = new double[pools.size()];
    }

    /**
     * Routes a stream.
     *
     * @param stream requests in order of time
     * @param unit what one unit carries a minute
     * @param pools units of each purchase, at least one purchase and a unit of each
     * @param rule how a pool admits; it does not split requests
     * @param service how long a reservation is held
     * @throws IllegalArgumentException where there is no pool or no request, or the rule splits
     */
    public static Replayed of(
            List<StreamRequest> stream,
            TokenRates unit,
            List<ModelUnits> pools,
            AdmissionRule rule,
            ServiceTime service,
            PoolOrder order) {
        Require.that(!pools.isEmpty(), "no pool of units given, nothing to route to");
        Require.that(!rule.splits(), "a request that is split has no one pool; give a rule that admits it whole");
        PoolRouter router = new PoolRouter(
                pools,
                pools.stream()
                        .map(units -> new Replay(Allowance.of(unit, units), rule, service))
                        .toList(),
                order);
        List<StreamRequest> spilled = new ArrayList<>();
        for (StreamRequest request : stream) {
            if (!router.isAdmitted(request)) {
                spilled.add(request);
            }
        }
        return new Replayed(stream, spilled);
    }

    private boolean isAdmitted(StreamRequest request) {
        int first = order == PoolOrder.FROM_THE_FIRST ? 0 : byUnits();
        int tries = order == PoolOrder.ONE_ONLY ? 1 : replays.size();
        for (int i = 0; i < tries; i++) {
            if (replays.get((first + i) % replays.size()).admits(request)) {
                return true;
            }
        }
        return false;
    }

    /** The pool that is furthest behind its share. */
    private int byUnits() {
        int behind = 0;
        for (int i = 1; i < sent.length; i++) {
            if ((sent[i] + 1) / pools.get(i).count()
                    < (sent[behind] + 1) / pools.get(behind).count()) {
                behind = i;
            }
        }
        sent[behind]++;
        return behind;
    }
}
