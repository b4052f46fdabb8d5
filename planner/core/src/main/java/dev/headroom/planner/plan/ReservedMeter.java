package dev.headroom.planner.plan;

import dev.headroom.planner.price.TokenPrice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Replays minutes against reservations of the Reserved tier.
 *
 * <p>In each minute a reservation carries input tokens up to its input rate and, apart from them, output tokens up to its output rate.
 * What is above goes to the Standard tier by itself, at its price, with the account's quotas behind it, of which the reservation uses
 * nothing; a request of which something is above is taken to count there as one. AWS counts what is written to a cache as input too; a demand curve has none of it. An output token uses one token of the output rate: whether a reservation has a
 * burndown is not published; the quota behind it has its own. Deferred tokens are priced by the token.
 *
 * @see "Amazon Bedrock User Guide, 'Service tiers for optimizing performance and cost', read 2026-10"
 */
final class ReservedMeter {

    private final TokenPrice onDemand;
    private final TokenPrice waiting;
    private final double deferred;
    private final double reachInput;
    private final double reachOutput;
    private final MinuteQuota quota;
    private final double inputFactor;
    private final double outputFactor;
    private final double requestFactor;
    private final double priceFactor;
    private final double inputOfAll;
    private final double outputOfAll;

    ReservedMeter(PlanRequest request, Variant variant) {
        this.onDemand = request.prices().onDemand();
        this.quota = new MinuteQuota(request.rules().quota());
        this.waiting = Deferral.price(request);
        this.deferred = request.rules().deferrableShare();
        this.reachInput =
                request.onDemand().map(reach -> reach.rates().inputPerMinute()).orElse(Double.MAX_VALUE);
        this.reachOutput =
                request.onDemand().map(reach -> reach.rates().outputPerMinute()).orElse(Double.MAX_VALUE);
        double interactive = 1 - deferred;
        this.inputFactor = interactive * variant.inputFactor();
        this.outputFactor = interactive * variant.outputFactor();
        this.requestFactor = interactive * variant.requestFactor();
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
        double refusedInput = 0;
        double refusedOutput = 0;
        double late = 0;
        for (int i = minutes.from(month); i < minutes.to(month); i++) {
            double input = input(minutes, i);
            double output = output(minutes, i);
            double inputAbove = Math.max(0, input - inputPerMinute);
            double outputAbove = Math.max(0, output - outputPerMinute);
            allInput += input;
            allOutput += output;
            spilledInput += inputAbove;
            spilledOutput += outputAbove;
            double reaches = Math.max(inputAbove / reachInput, outputAbove / reachOutput);
            late += reaches > 1 ? (inputAbove + outputAbove) * (1 - 1 / reaches) : 0;
            double requests = requestFactor * minutes.requests(i) * above(inputAbove, input, outputAbove, output);
            double uses = quota.uses(inputAbove, outputAbove, requests);
            if (uses > 1) {
                double refused = 1 - 1 / uses;
                refusedInput += inputAbove * refused;
                refusedOutput += outputAbove * refused;
            }
        }
        int each = minutes.minutesEach();
        return new ReservedMonth(
                each * (allInput + allOutput),
                each * (allInput - spilledInput),
                each * (allOutput - spilledOutput),
                usd(each * spilledInput, each * spilledOutput),
                each * (refusedInput + refusedOutput),
                usd(each * refusedInput, each * refusedOutput),
                each * late,
                each * deferredUsd(minutes, month));
    }

    /** The share of requests of which something is above: that of the stream with the larger share above. */
    private static double above(double inputAbove, double input, double outputAbove, double output) {
        double ofInput = inputAbove > 0 ? inputAbove / input : 0;
        return outputAbove > 0 ? Math.max(ofInput, outputAbove / output) : ofInput;
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
