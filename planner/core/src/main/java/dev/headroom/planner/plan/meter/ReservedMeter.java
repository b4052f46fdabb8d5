package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Replays minutes against reservations of the Reserved tier.
 *
 * <p>In each minute a reservation carries input tokens up to its input rate and, apart from them, output tokens up to its output rate.
 * What is above goes to the Standard tier by itself, at its price, with the account's quotas behind it, of which the reservation uses
 * nothing; a request of which something is above is taken to count there as one. AWS counts what is written to a cache as input too; a demand curve has none of it. An output token uses one token of the output rate: whether a reservation has a
 * burndown is not published; the quota behind it has its own. Units that are owned already stand before it.
 *
 * @see "Amazon Bedrock User Guide, 'Service tiers for optimizing performance and cost', read 2026-10"
 */
public final class ReservedMeter {

    private final PlanRequest request;
    private final int[] owned;
    private final boolean isOwned;
    private final TokenRates unit;
    private final TokenPrice onDemand;
    private final double inputFactor;
    private final double outputFactor;
    private final double requestFactor;
    private final double priceFactor;

    /** Behind so many units in each month, which are owned. */
    public ReservedMeter(PlanRequest request, Variant variant, int[] owned) {
        this.owned = owned.clone();
        this.isOwned = Arrays.stream(owned).anyMatch(units -> units > 0);
        this.unit = variant.unit();
        this.request = request;
        this.onDemand = request.prices().onDemand();
        double interactive = 1 - request.rules().deferrableShare();
        this.inputFactor = interactive * variant.inputFactor();
        this.outputFactor = interactive * variant.outputFactor();
        this.requestFactor = interactive * variant.requestFactor();
        this.priceFactor = variant.priceFactor();
    }

    /** Input tokens that this variant asks for in a minute and that owned units leave. */
    public double input(KeptMinutes minutes, int i) {
        return left(minutes, i) * minutes.input(i) * inputFactor;
    }

    /** Output tokens likewise. */
    public double output(KeptMinutes minutes, int i) {
        return left(minutes, i) * minutes.output(i) * outputFactor;
    }

    private double asked(KeptMinutes minutes, int i) {
        return minutes.input(i) * inputFactor + minutes.output(i) * outputFactor;
    }

    private double left(KeptMinutes minutes, int i) {
        return isOwned ? left(minutes, minutes.monthOf(i), i) : 1;
    }

    /** The share of a minute that owned units leave: they are asked first, and carry as in {@link SpillMeter}. */
    private double left(KeptMinutes minutes, int month, int i) {
        if (owned[month] == 0) {
            return 1;
        }
        double need = Math.max(
                minutes.input(i) * inputFactor / unit.inputPerMinute(),
                minutes.output(i) * outputFactor / unit.outputPerMinute());
        return need > 0 ? Math.max(0, 1 - owned[month] / need) : 1;
    }

    /** How many times their price tokens on demand cost. */
    public double priceFactor() {
        return priceFactor;
    }

    /** One future, month by month, against rates of 0 or above. */
    public List<ReservedMonth> read(KeptMinutes minutes, double inputPerMinute, double outputPerMinute) {
        return IntStream.range(0, minutes.months())
                .mapToObj(month -> read(minutes, month, inputPerMinute, outputPerMinute))
                .toList();
    }

    private ReservedMonth read(KeptMinutes minutes, int month, double inputPerMinute, double outputPerMinute) {
        double asked = 0;
        double allInput = 0;
        double allOutput = 0;
        double spilledInput = 0;
        double spilledOutput = 0;
        ReservedBeyond beyond = new ReservedBeyond(request);
        for (int i = minutes.from(month); i < minutes.to(month); i++) {
            double left = left(minutes, month, i);
            double input = left * minutes.input(i) * inputFactor;
            double output = left * minutes.output(i) * outputFactor;
            asked += asked(minutes, i);
            double inputAbove = Math.max(0, input - inputPerMinute);
            double outputAbove = Math.max(0, output - outputPerMinute);
            allInput += input;
            allOutput += output;
            spilledInput += inputAbove;
            spilledOutput += outputAbove;
            double requests = left * minutes.requests(i) * requestFactor;
            beyond.take(
                    inputAbove,
                    outputAbove,
                    requests * ReservedBeyond.shareAbove(inputAbove, input, outputAbove, output));
        }
        return month(minutes.minutesEach(), new Sums(asked, allInput, allOutput, spilledInput, spilledOutput), beyond);
    }

    /** Tokens of a month's minutes: those asked for, what owned units leave of them, and what of that is above the rates. */
    private record Sums(double asked, double allInput, double allOutput, double spilledInput, double spilledOutput) {}

    private ReservedMonth month(int each, Sums sums, ReservedBeyond beyond) {
        return new ReservedMonth(
                each * sums.asked(),
                each * Math.max(0, sums.asked() - sums.allInput() - sums.allOutput()),
                each * (sums.allInput() - sums.spilledInput()),
                each * (sums.allOutput() - sums.spilledOutput()),
                usd(each * sums.spilledInput(), each * sums.spilledOutput()),
                each * (beyond.refusedInput() + beyond.refusedOutput()),
                usd(each * beyond.refusedInput(), each * beyond.refusedOutput()),
                each * beyond.late(),
                priceFactor * each * beyond.premiumUsd());
    }

    /** One month of one future, to be read against many sizes; empty where its minutes are too large for a table. */
    public Optional<Indexed> indexed(KeptMinutes minutes, int month) {
        int from = minutes.from(month);
        int count = minutes.to(month) - from;
        double[] inputs = new double[count];
        double[] outputs = new double[count];
        double[] requests = new double[count];
        double asked = 0;
        for (int i = 0; i < count; i++) {
            double left = left(minutes, month, from + i);
            inputs[i] = left * minutes.input(from + i) * inputFactor;
            outputs[i] = left * minutes.output(from + i) * outputFactor;
            requests[i] = left * minutes.requests(from + i) * requestFactor;
            asked += asked(minutes, from + i);
        }
        return ReservedIndex.fits(inputs, outputs)
                ? Optional.of(new Indexed(
                        ReservedIndex.of(inputs, outputs, requests, new ReservedBeyond(request)),
                        minutes.minutesEach(),
                        asked))
                : Optional.empty();
    }

    /** A month in an index. */
    public record Indexed(ReservedIndex index, int minutesEach, double asked) {}

    /** The same as reading every minute of it against a size. */
    public ReservedMonth read(Indexed month, ReservedSize size) {
        ReservedBeyond beyond = new ReservedBeyond(request);
        month.index().add(size, beyond);
        return month(
                month.minutesEach(),
                new Sums(
                        month.asked(),
                        month.index().allInput(),
                        month.index().allOutput(),
                        month.index().inputAbove(size),
                        month.index().outputAbove(size)),
                beyond);
    }

    private double usd(double input, double output) {
        return priceFactor * onDemand.usd(input, output);
    }
}
