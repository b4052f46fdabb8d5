package dev.headroom.planner.plan.reading;

import dev.headroom.planner.demand.Future;
import dev.headroom.planner.plan.meter.KeptMinutes;
import dev.headroom.planner.plan.meter.RequestSizes;
import dev.headroom.planner.plan.meter.SpillMeter;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.request.Variant;
import java.util.ArrayList;
import java.util.List;

/** Reads one future once, for every variant, and keeps what the plan needs of it. */
public final class FutureReplay {

    /** Every so many minutes one is kept for the outlook. */
    public static final int STRIDE_MINUTES = 15;

    private final ReplayRules asked;
    private final ReplayRules how;
    private final List<List<SpillTotals>> totals = new ArrayList<>();
    private final double[] inputSamples;
    private final double[] outputSamples;
    private final KeptMinutes kept;
    private final RequestSizes sizes;
    private final double usdPerInput;
    private final double usdPerOutput;
    private SpillMeter[] meters;
    private int month;
    private int monthEndsAt;
    private double inputTokens;
    private double outputTokens;
    private double monthUsd;
    private double readUsd;

    private FutureReplay(ReplayRules asked) {
        this.asked = asked;
        how = asked.metered();
        int samples = how.horizon().hours() * 60 / STRIDE_MINUTES;
        inputSamples = new double[samples];
        outputSamples = new double[samples];
        sizes = RequestSizes.of(how.request().demand(), how.horizon());
        kept = how.keptMinutes(sizes);
        usdPerInput = how.request().prices().onDemand().usd(1, 0);
        usdPerOutput = how.request().prices().onDemand().usd(0, 1);
        how.variants().forEach(variant -> totals.add(new ArrayList<>()));
        meters = freshMeters();
        monthEndsAt = 60 * how.horizon().hoursOf(0);
    }

    /** Reads the future from the start of the plan, which may be later than its own. */
    public static FutureReplay of(Future future, ReplayRules how) {
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
                .map(variant -> new SpillMeter(variant, how.request(), how.mostUnits(), how.everyMinutes()))
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
        double usd = input * usdPerInput + output * usdPerOutput;
        monthUsd += usd;
        if (minute % how.everyMinutes() == 0) {
            readUsd += usd;
            double requests = sizes.requests(minute / 60, input);
            for (SpillMeter meter : meters) {
                meter.read(input, output, requests);
            }
        }
    }

    private void closeMonth() {
        double each = minutesEach();
        for (int v = 0; v < meters.length; v++) {
            totals.get(v).add(meters[v].totals(each));
        }
        monthUsd = 0;
        readUsd = 0;
    }

    /**
     * How many minutes each that was read stands for: what the whole month's tokens cost on demand over what the read ones do, so that
     * nothing bought costs what it would with every minute read.
     *
     * @see "W. G. Cochran, Sampling Techniques, 3rd ed., 1977, ch. 6: the ratio estimator"
     */
    private double minutesEach() {
        return how.everyMinutes() > 1 && readUsd > 0 ? monthUsd / readUsd : how.everyMinutes();
    }

    FutureTotals totals(int variant) {
        Variant read = asked.variants().get(variant);
        int metered = how.variants().indexOf(read.metered());
        return new FutureTotals(totals.get(metered)).atPrice(read.priceFactor());
    }

    KeptMinutes keptMinutes() {
        return kept;
    }

    public double inputTokens() {
        return inputTokens;
    }

    public double outputTokens() {
        return outputTokens;
    }

    public double[] inputSamples() {
        return inputSamples;
    }

    public double[] outputSamples() {
        return outputSamples;
    }
}
