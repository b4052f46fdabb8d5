package dev.headroom.planner.replay;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A pool of units that lets a request in while both of its allowances hold anything, takes the input at once and each output token as it
 * is served. What it let in, it finds out later: where output binds, it lets in all that comes until the first answers have used it up,
 * and then nothing until what it owes is back. What is refused spills at once.
 */
public final class ServedReplay {

    private final int units;
    private final ServingPace pace;
    private final Bucket input;
    private final Bucket output;
    private final PriorityQueue<Serving> serving =
            new PriorityQueue<>(Comparator.comparingDouble(Serving::atSeconds).thenComparingLong(Serving::number));
    private long events;

    /** The next tokens of an answer, and what is left of it with them. */
    private record Serving(double atSeconds, long number, double left) {}

    private ServedReplay(TokenRates unit, ModelUnits units, Duration length, ServingPace pace) {
        List<Allowance> allowances = Allowance.of(unit, units);
        this.units = units.count();
        this.pace = pace;
        this.input = new Bucket(allowances.get(0), AdmissionRule.refilled(length));
        this.output = new Bucket(allowances.get(1), AdmissionRule.refilled(length));
    }

    /**
     * Replays a stream.
     *
     * @param stream requests in order of time
     * @param unit what one unit carries
     * @param units how many there are in the pool
     * @param length how long an allowance may be saved up, above 0
     * @param pace of answers
     * @throws IllegalArgumentException where the stream is empty or out of order
     */
    public static Replayed of(
            List<StreamRequest> stream, TokenRates unit, ModelUnits units, Duration length, ServingPace pace) {
        ServedReplay replay = new ServedReplay(unit, units, length, pace);
        List<StreamRequest> spilled = new ArrayList<>();
        double before = 0;
        for (StreamRequest request : stream) {
            Require.that(
                    request.atSeconds() >= before,
                    "a request at " + request.atSeconds() + " s follows one at " + before + " s; sort them by time");
            before = request.atSeconds();
            if (!replay.admits(request)) {
                spilled.add(request);
            }
        }
        return new Replayed(stream, spilled);
    }

    private boolean admits(StreamRequest request) {
        serveUntil(request.atSeconds());
        input.advance(request.atSeconds());
        output.advance(request.atSeconds());
        if (!input.holdsAny() || !output.holdsAny()) {
            return false;
        }
        input.take(request.input());
        double streams = (serving.size() + 1) / (double) units;
        next(request.atSeconds() + pace.firstSeconds(request.input(), streams), request.output());
        return true;
    }

    private void next(double atSeconds, double left) {
        serving.add(new Serving(atSeconds, events++, left));
    }

    private void serveUntil(double seconds) {
        while (!serving.isEmpty() && serving.element().atSeconds() <= seconds) {
            double streams = serving.size() / (double) units;
            Serving now = serving.remove();
            output.advance(now.atSeconds());
            output.take(Math.min(pace.tokensAtOnce(), now.left()));
            double left = now.left() - pace.tokensAtOnce();
            if (left > 0) {
                double gap = pace.tokenSeconds(streams) * Math.min(pace.tokensAtOnce(), left);
                next(now.atSeconds() + gap, left);
            }
        }
    }
}
