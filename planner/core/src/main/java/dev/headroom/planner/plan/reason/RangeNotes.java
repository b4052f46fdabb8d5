package dev.headroom.planner.plan.reason;

import dev.headroom.planner.capacity.TestedRange;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Owned;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Says where the demand lies outside what was measured: larger requests, or more on demand, than 1.3 times what a load test tried. */
public final class RangeNotes {

    private static final double BUSY = 0.99;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Purchase purchase;
    private final List<FutureReplay> replays;
    private final Owned owned;

    public RangeNotes(PlanRequest request, Horizon horizon, Purchase purchase, List<FutureReplay> replays) {
        this.request = request;
        this.horizon = horizon;
        this.purchase = purchase;
        this.replays = replays;
        this.owned = new Owned(horizon, request.buying().owned());
    }

    public List<String> all() {
        List<String> notes = new ArrayList<>();
        request.tested().units().ifPresent(tested -> size(tested, "one unit", notes));
        request.tested().onDemand().ifPresent(tested -> {
            size(tested, "on demand", notes);
            load(tested, notes);
        });
        return List.copyOf(notes);
    }

    private void size(TestedRange tested, String what, List<String> notes) {
        double input = request.demand().meanInputPerRequest();
        double output = request.demand().meanOutputPerRequest();
        double times = tested.times(input, output);
        if (times > TestedRange.REACH) {
            notes.add(format(
                    "outside the measured range: %s was measured with requests of %,.0f input and %,.0f output tokens, the demand's"
                            + " have %,.0f and %,.0f, up to %.1f times as many: what it carries of those, and how late, is not"
                            + " known; measure it with such requests",
                    what, tested.inputPerRequest(), tested.outputPerRequest(), input, output, times));
        }
    }

    private void load(TestedRange tested, List<String> notes) {
        TokenRates left = new TokenRates(left(TokenRates::inputPerMinute), left(TokenRates::outputPerMinute));
        double times = tested.times(left);
        if (times > TestedRange.REACH) {
            notes.add(format(
                    "outside the measured range: on demand was measured up to %,.0f input and %,.0f output tokens a minute (%.0f"
                            + " requests in flight), this plan leaves it %,.0f and %,.0f in one minute of a hundred, %.1f times as"
                            + " many: whether it keeps the latency target there is not known",
                    tested.most().inputPerMinute(),
                    tested.most().outputPerMinute(),
                    tested.concurrency(),
                    left.inputPerMinute(),
                    left.outputPerMinute(),
                    times));
        }
    }

    private double left(ToDoubleFunction<TokenRates> stream) {
        return Sample.of(replays.stream()
                        .flatMapToDouble(replay -> left(replay).stream().mapToDouble(stream))
                        .toArray())
                .quantile(BUSY);
    }

    /** What goes on demand in every minute that the outlook keeps. */
    private List<TokenRates> left(FutureReplay replay) {
        double interactive = 1 - request.rules().deferrableShare();
        Variant planned = Variant.planned(request.unit());
        double[] inputs = replay.inputSamples();
        double[] outputs = replay.outputSamples();
        List<TokenRates> left = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            Instant at = horizon.start().plus(Duration.ofMinutes((long) i * FutureReplay.STRIDE_MINUTES));
            double input = interactive * inputs[i];
            double output = interactive * outputs[i];
            if (purchase instanceof Purchase.Reserved reserved) {
                left.add(new TokenRates(
                        Math.max(0, input - reserved.inputPerMinute()),
                        Math.max(0, output - reserved.outputPerMinute())));
            } else {
                double need = planned.need(input, output);
                left.add(new TokenRates(input, output).times(need > 0 ? Math.max(0, 1 - units(at) / need) : 0));
            }
        }
        return left;
    }

    private double units(Instant at) {
        int month = 0;
        while (month + 1 < horizon.periods() && !at.isBefore(horizon.edges().get(month + 1))) {
            month++;
        }
        int units = owned.units(month);
        Purchase steady = purchase.steady();
        if (steady instanceof Purchase.Units held) {
            units += held.units().count();
        } else if (steady instanceof Purchase.Mixed mixed) {
            units += mixed.unitsAt(at);
        }
        return purchase instanceof Purchase.Scheduled scheduled
                ? units + scheduled.hours().at(at)
                : units;
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
