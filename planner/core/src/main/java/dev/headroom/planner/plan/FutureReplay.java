package dev.headroom.planner.plan;

import dev.headroom.planner.demand.Future;
import java.util.ArrayList;
import java.util.List;

/** Reads one future once, for every variant, and keeps what the plan needs of it. */
final class FutureReplay {

    /** Every so many minutes one is kept for the outlook. */
    static final int STRIDE_MINUTES = 15;

    private final ReplayRules asked;
    private final ReplayRules how;
    private final List<List<SpillTotals>> totals = new ArrayList<>();
    private final double[] inputSamples;
    private final double[] outputSamples;
    private final KeptMinutes kept;
    private final RequestSizes sizes;
    private SpillMeter[] meters;
    private int month;
    private int monthEndsAt;
    private double inputTokens;
    private double outputTokens;

    private FutureReplay(ReplayRules asked) {
        this.asked = asked;
        how = asked.metered();
        int samples = how.horizon().hours() * 60 / STRIDE_MINUTES;
        inputSamples = new double[samples];
        outputSamples = new double[samples];
        sizes = RequestSizes.of(how.request().demand(), how.horizon());
        kept = KeptMinutes.of(how, sizes);
        how.variants().forEach(variant -> totals.add(new ArrayList<>()));
        meters = freshMeters();
        monthEndsAt = 60 * how.horizon().hoursOf(0);
    }

    /** Reads the future from the start of the plan, which may be later than its own. */
    static FutureReplay of(Future future, ReplayRules how) {
        FutureReplay replay = new FutureReplay(how);
        int skipped = 60 * how.horizon().leadHours();
        future.forEachMinute((minute, input, output) -> {
            if (minute >= skipped) {
                replay.read(minute - skipped, input, output);
            }
        });
        replay.closeMonth();
        return replay;
    }

    private SpillMeter[] freshMeters() {
        return how.variants().stream()
                .map(variant -> new SpillMeter(variant, how.request(), how.mostUnits()))
                .toArray(SpillMeter[]::new);
    }

    private void read(int minute, double input, double output) {
        if (minute == monthEndsAt) {
            closeMonth();
            meters = freshMeters();
            month++;
            monthEndsAt += 60 * how.horizon().hoursOf(month);
        }
        kept.keep(minute, input, output);
        inputTokens += input;
        outputTokens += output;
        if (minute % STRIDE_MINUTES == 0) {
            inputSamples[minute / STRIDE_MINUTES] = input;
            outputSamples[minute / STRIDE_MINUTES] = output;
        }
        if (minute % how.everyMinutes() == 0) {
            double requests = sizes.requests(minute / 60, input);
            for (SpillMeter meter : meters) {
                meter.read(input, output, requests);
            }
        }
    }

    private void closeMonth() {
        for (int v = 0; v < meters.length; v++) {
            totals.get(v).add(meters[v].totals(how.everyMinutes()));
        }
    }

    FutureTotals totals(int variant) {
        Variant read = asked.variants().get(variant);
        int metered = how.variants().indexOf(read.metered());
        return new FutureTotals(totals.get(metered)).atPrice(read.priceFactor());
    }

    KeptMinutes keptMinutes() {
        return kept;
    }

    double inputTokens() {
        return inputTokens;
    }

    double outputTokens() {
        return outputTokens;
    }

    double[] inputSamples() {
        return inputSamples;
    }

    double[] outputSamples() {
        return outputSamples;
    }
}
