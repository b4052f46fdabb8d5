package dev.headroom.planner.plan;

import dev.headroom.planner.price.TokenPrice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Replays minutes against reservations of the Reserved tier.
 *
 * <p>In each minute a reservation carries input tokens up to its input rate and, apart from them, output tokens up to its output rate.
 * What is above goes to the Standard tier by itself, at its price, with the account's quota behind it, of which the reservation uses
 * nothing. AWS counts what is written to a cache as input too; a demand curve has none of it. An output token uses one token of the output rate: whether a reservation has a
 * burndown is not published; the quota behind it has its own. Deferred tokens are priced by the token.
 *
 * @see "Amazon Bedrock User Guide, 'Service tiers for optimizing performance and cost', read 2026-10"
 */
final class ReservedMeter {

    private final PlanRequest request;
    private final TokenPrice onDemand;
    private final TokenPrice waiting;
    private final double deferred;
    private final double inputFactor;
    private final double outputFactor;
    private final double priceFactor;
    private final double inputOfAll;
    private final double outputOfAll;

    ReservedMeter(PlanRequest request, Variant variant) {
        this.request = request;
        this.onDemand = request.prices().onDemand();
        this.waiting = Deferral.price(request);
        this.deferred = request.rules().deferrableShare();
        double interactive = 1 - deferred;
        this.inputFactor = interactive * variant.inputFactor();
        this.outputFactor = interactive * variant.outputFactor();
        this.priceFactor = variant.priceFactor();
        this.inputOfAll = variant.inputFactor();
        this.outputOfAll = variant.outputFactor();
    }

    /** Input tokens that this variant asks for in a minute. */
    double input(KeptMinutes minutes, int i) {
        return minutes.input(i) * inputFactor;
    }

    /** Output tokens likewise. */
    double output(KeptMinutes minutes, int i) {
        return minutes.output(i) * outputFactor;
    }

    /** How many times their price tokens on demand cost. */
    double priceFactor() {
        return priceFactor;
    }

    /** One future, month by month, against rates of 0 or above. */
    List<ReservedMonth> read(KeptMinutes minutes, double inputPerMinute, double outputPerMinute) {
        return IntStream.range(0, minutes.months())
                .mapToObj(month -> read(minutes, month, inputPerMinute, outputPerMinute))
                .toList();
    }

    private ReservedMonth read(KeptMinutes minutes, int month, double inputPerMinute, double outputPerMinute) {
        double allInput = 0;
        double allOutput = 0;
        double spilledInput = 0;
        double spilledOutput = 0;
        ReservedBeyond beyond = new ReservedBeyond(request);
        for (int i = minutes.from(month); i < minutes.to(month); i++) {
            double input = input(minutes, i);
            double output = output(minutes, i);
            double inputAbove = Math.max(0, input - inputPerMinute);
            double outputAbove = Math.max(0, output - outputPerMinute);
            allInput += input;
            allOutput += output;
            spilledInput += inputAbove;
            spilledOutput += outputAbove;
            beyond.take(inputAbove, outputAbove);
        }
        return month(
                minutes.minutesEach(),
                new Sums(allInput, allOutput, spilledInput, spilledOutput),
                beyond,
                deferredUsd(minutes, month));
    }

    /** Tokens of a month's minutes: all, and those above the rates. */
    private record Sums(double allInput, double allOutput, double spilledInput, double spilledOutput) {}

    private ReservedMonth month(int each, Sums sums, ReservedBeyond beyond, double deferredUsd) {
        return new ReservedMonth(
                each * (sums.allInput() + sums.allOutput()),
                each * (sums.allInput() - sums.spilledInput()),
                each * (sums.allOutput() - sums.spilledOutput()),
                usd(each * sums.spilledInput(), each * sums.spilledOutput()),
                each * (beyond.refusedInput() + beyond.refusedOutput()),
                usd(each * beyond.refusedInput(), each * beyond.refusedOutput()),
                each * beyond.late(),
                priceFactor * each * beyond.premiumUsd(),
                each * deferredUsd);
    }

    /** One month of one future, to be read against many sizes; empty where its minutes are too large for a table. */
    Optional<Indexed> indexed(KeptMinutes minutes, int month) {
        int from = minutes.from(month);
        int count = minutes.to(month) - from;
        double[] inputs = new double[count];
        double[] outputs = new double[count];
        for (int i = 0; i < count; i++) {
            inputs[i] = input(minutes, from + i);
            outputs[i] = output(minutes, from + i);
        }
        return ReservedIndex.fits(inputs, outputs)
                ? Optional.of(new Indexed(
                        ReservedIndex.of(inputs, outputs, new ReservedBeyond(request)),
                        minutes.minutesEach(),
                        deferredUsd(minutes, month)))
                : Optional.empty();
    }

    /** A month in an index. */
    record Indexed(ReservedIndex index, int minutesEach, double deferredUsd) {}

    /** The same as reading every minute of it against a size. */
    ReservedMonth read(Indexed month, ReservedSize size) {
        ReservedBeyond beyond = new ReservedBeyond(request);
        month.index().add(size, beyond);
        return month(
                month.minutesEach(),
                new Sums(
                        month.index().allInput(),
                        month.index().allOutput(),
                        month.index().inputAbove(size),
                        month.index().outputAbove(size)),
                beyond,
                month.deferredUsd());
    }

    /** What may wait is paid by the token: that idle reservations could carry it is not counted on. */
    private double deferredUsd(KeptMinutes minutes, int month) {
        double input = 0;
        double output = 0;
        for (int i = minutes.from(month); i < minutes.to(month) && deferred > 0; i++) {
            input += minutes.input(i);
            output += minutes.output(i);
        }
        return priceFactor * waiting.usd(input * deferred * inputOfAll, output * deferred * outputOfAll);
    }

    private double usd(double input, double output) {
        return priceFactor * onDemand.usd(input, output);
    }
}
