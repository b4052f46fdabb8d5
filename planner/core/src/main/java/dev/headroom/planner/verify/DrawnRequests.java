package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.StreamRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Single requests that make up given minutes: in each as many as its input tokens have mean sizes in them, at times that are even draws
 * from the minute, as those of a Poisson process are where their number is known. Sizes are whole tokens, so that a minute comes out to a
 * part of a token a request.
 *
 * @param requests in order of time, in seconds since the first minute
 * @param minutes how many minutes they are spread over
 */
public record DrawnRequests(List<StreamRequest> requests, int minutes) {

    /** @throws IllegalArgumentException where there is no request */
    public DrawnRequests {
        requests = List.copyOf(requests);
        Require.that(!requests.isEmpty(), "the minutes have no request; take more of them, or a larger scale");
    }

    /** Draws the requests of minutes, of which the share {@code scale} is sent; the same seed, the same requests. */
    public static DrawnRequests of(List<TokenRates> minutes, RequestMix mix, double scale, long seed) {
        Require.positive("scale", scale);
        SplittableRandom random = new SplittableRandom(seed);
        List<StreamRequest> requests = new ArrayList<>();
        for (int minute = 0; minute < minutes.size(); minute++) {
            requests.addAll(minute(minute, minutes.get(minute).times(scale), mix, random));
        }
        return new DrawnRequests(requests, minutes.size());
    }

    private static List<StreamRequest> minute(int minute, TokenRates asked, RequestMix mix, SplittableRandom random) {
        int count = (int) Math.floor(asked.inputPerMinute() / mix.meanInput() + random.nextDouble());
        double[] times = random.doubles(count, 60.0 * minute, 60.0 * (minute + 1))
                .sorted()
                .toArray();
        double[] inputs = sizes(count, asked.inputPerMinute(), mix.spread(), random);
        double[] outputs = sizes(count, asked.outputPerMinute(), mix.spread(), random);
        List<StreamRequest> requests = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            requests.add(new StreamRequest(times[n], inputs[n], outputs[n]));
        }
        return requests;
    }

    /** Lognormal sizes that add up to the total, each at least a token. */
    private static double[] sizes(int count, double total, double spread, SplittableRandom random) {
        double[] drawn = new double[count];
        double sum = 0;
        for (int n = 0; n < count; n++) {
            drawn[n] = Math.exp(spread * random.nextGaussian());
            sum += drawn[n];
        }
        double carried = 0;
        for (int n = 0; n < count; n++) {
            double exact = drawn[n] / sum * total + carried;
            drawn[n] = Math.max(1, Math.rint(exact));
            carried = exact - drawn[n];
        }
        return drawn;
    }

    /** Tokens of each minute, as the requests have them. */
    public List<TokenRates> perMinute() {
        List<TokenRates> totals = new ArrayList<>(Collections.nCopies(minutes, TokenRates.NONE));
        for (StreamRequest request : requests) {
            int minute = Math.min(minutes - 1, (int) (request.atSeconds() / 60));
            totals.set(minute, totals.get(minute).plus(new TokenRates(request.input(), request.output())));
        }
        return List.copyOf(totals);
    }

    /** Input and output tokens of all. */
    public double tokens() {
        return requests.stream()
                .mapToDouble(request -> request.input() + request.output())
                .sum();
    }
}
