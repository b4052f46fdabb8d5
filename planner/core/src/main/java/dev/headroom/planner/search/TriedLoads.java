package dev.headroom.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Trials gathered by load in rising order: pooled badness, weights, and the rising curve through them. */
final class TriedLoads {

    final double[] load;
    final double[] badness;
    final double[] weight;
    final double[] curve;

    private final SearchTarget target;
    private final List<List<Trial>> trials;

    TriedLoads(SearchTarget target, List<Trial> all) {
        TreeMap<Double, List<Trial>> byLoad = new TreeMap<>();
        all.forEach(trial ->
                byLoad.computeIfAbsent(trial.load(), any -> new ArrayList<>()).add(trial));
        this.target = target;
        trials = List.copyOf(byLoad.values());
        load = byLoad.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        weight = trials.stream()
                .mapToDouble(
                        group -> group.stream().mapToDouble(Trial::requests).sum())
                .toArray();
        badness = trials.stream().mapToDouble(this::pooled).toArray();
        curve = Isotonic.rising(badness, weight);
    }

    private double pooled(List<Trial> group) {
        double sum = 0;
        double requests = 0;
        for (Trial trial : group) {
            sum += trial.requests() * target.badness(trial.value());
            requests += trial.requests();
        }
        return sum / requests;
    }

    int size() {
        return load.length;
    }

    /** The load below a place: 0 below the first. */
    double below(int place) {
        return place == 0 ? 0 : load[place - 1];
    }

    /** The load above a place: infinite above the last. */
    double above(int place) {
        return place == size() ? Double.POSITIVE_INFINITY : load[place];
    }

    int replicates(int i) {
        return trials.get(i).size();
    }

    /** How many loads pass by the curve: the place of the first that fails. */
    int passing() {
        int passing = 0;
        while (passing < curve.length && curve[passing] <= target.limit()) {
            passing++;
        }
        return passing;
    }

    /** Trials beyond the first of each load. */
    int freedom() {
        return trials.stream().mapToInt(group -> group.size() - 1).sum();
    }

    /** Weighted sum of squared differences between trials of one load, each divided by {@code variance} at the load's mean. */
    double scatter(DoubleUnaryOperator variance) {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            for (Trial trial : trials.get(i)) {
                double off = target.badness(trial.value()) - badness[i];
                sum += off == 0 ? 0 : trial.requests() * off * off / variance.applyAsDouble(badness[i]);
            }
        }
        return sum;
    }
}
