package dev.headroom.planner.replay;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Admits a stream request by request: each where every allowance holds what it takes, whole or not at all unless the rule splits.
 * What does not fit spills at once; it does not wait and does not come again.
 */
public final class Replay {

    private final AdmissionRule rule;
    private final ServiceTime service;
    private final List<Bucket> buckets;
    private final List<StreamRequest> spilled = new ArrayList<>();
    private final PriorityQueue<Held> held = new PriorityQueue<>(Comparator.comparingDouble(Held::endSeconds));

    /** A reservation of a request in flight. */
    private record Held(StreamRequest request, double endSeconds) {}

    Replay(List<Allowance> allowances, AdmissionRule rule, ServiceTime service) {
        this.rule = rule;
        this.service = service;
        this.buckets = allowances.stream()
                .map(allowance -> new Bucket(allowance, rule))
                .toList();
    }

    /**
     * Replays a stream.
     *
     * @param stream requests in order of time
     * @param allowances what each of them must fit into
     * @param rule how they are admitted
     * @param service how long a reservation is held
     * @throws IllegalArgumentException where the stream is empty or out of order, or there is no allowance
     */
    public static Replayed of(
            List<StreamRequest> stream, List<Allowance> allowances, AdmissionRule rule, ServiceTime service) {
        Require.that(!allowances.isEmpty(), "no allowance given, nothing to admit by");
        Replay replay = new Replay(allowances, rule, service);
        double before = 0;
        for (StreamRequest request : stream) {
            Require.that(
                    request.atSeconds() >= before,
                    "a request at " + request.atSeconds() + " s follows one at " + before + " s; sort them by time");
            before = request.atSeconds();
            replay.meet(request);
        }
        return new Replayed(stream, replay.spilled);
    }

    private void meet(StreamRequest request) {
        if (rule.splits()) {
            reach(request);
            split(request);
        } else if (!admits(request)) {
            spilled.add(request);
        }
    }

    /** Takes a request whole, or nothing of it where it does not fit; those asked must be in order of time. */
    boolean admits(StreamRequest request) {
        reach(request);
        if (!buckets.stream().allMatch(bucket -> bucket.holds(taken(bucket, request)))) {
            return false;
        }
        buckets.forEach(bucket -> bucket.take(taken(bucket, request)));
        if (rule.reservedOutput().isPresent()) {
            held.add(new Held(request, request.atSeconds() + service.seconds(request)));
        }
        return true;
    }

    private void reach(StreamRequest request) {
        settleUntil(request.atSeconds());
        advance(request.atSeconds());
    }

    private double taken(Bucket bucket, StreamRequest request) {
        return rule.reservedOutput().isPresent()
                ? bucket.weights().reserved(request, rule.reservedOutput().getAsInt())
                : bucket.weights().used(request);
    }

    private void split(StreamRequest request) {
        double share = buckets.stream()
                .mapToDouble(bucket -> bucket.shareOf(bucket.weights().used(request)))
                .min()
                .orElseThrow();
        buckets.forEach(bucket -> bucket.take(share * bucket.weights().used(request)));
        if (share < 1) {
            spilled.add(request.part(1 - share));
        }
    }

    private void settleUntil(double seconds) {
        while (!held.isEmpty() && held.element().endSeconds() <= seconds) {
            Held over = held.remove();
            advance(over.endSeconds());
            buckets.forEach(bucket -> bucket.giveBack(
                    taken(bucket, over.request()) - bucket.weights().used(over.request())));
        }
    }

    private void advance(double seconds) {
        buckets.forEach(bucket -> bucket.advance(seconds));
    }
}
