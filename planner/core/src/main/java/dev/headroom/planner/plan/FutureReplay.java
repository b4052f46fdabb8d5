package dev.headroom.planner.plan;

import dev.headroom.planner.demand.Future;
import java.util.ArrayList;
import java.util.List;

/** Reads one future once, for every variant, and keeps what the plan needs of it. */
final class FutureReplay {

    /** Every so many minutes one is kept for the outlook. */
    static final int STRIDE_MINUTES = 15;

    private final List<SpillMeter> meters = new ArrayList<>();
    private final double[] inputSamples;
    private final double[] outputSamples;
    private double inputTokens;
    private double outputTokens;

    private FutureReplay(int hours) {
        int samples = hours * 60 / STRIDE_MINUTES;
        inputSamples = new double[samples];
        outputSamples = new double[samples];
    }

    static FutureReplay of(Future future, PlanRequest request, List<Variant> variants, int mostUnits) {
        FutureReplay replay = new FutureReplay(future.hours());
        double interactive = 1 - Deferral.share(request);
        variants.forEach(variant -> replay.meters.add(
                new SpillMeter(variant.unit(), request, mostUnits, interactive * variant.demandFactor())));
        future.forEachMinute(replay::read);
        return replay;
    }

    private void read(int minute, double input, double output) {
        inputTokens += input;
        outputTokens += output;
        if (minute % STRIDE_MINUTES == 0) {
            inputSamples[minute / STRIDE_MINUTES] = input;
            outputSamples[minute / STRIDE_MINUTES] = output;
        }
        for (SpillMeter meter : meters) {
            meter.read(input, output);
        }
    }

    SpillTotals totals(int variant) {
        return meters.get(variant).totals();
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
