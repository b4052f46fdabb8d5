package dev.headroom.emulator.cloudwatch;

/** What CloudWatch keeps of the values of one period. */
final class Stats {

    private final Sketch sketch = new Sketch();
    private long count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(double value) {
        sketch.add(value);
        count++;
        sum += value;
        least = Math.min(least, value);
        most = Math.max(most, value);
    }

    void merge(Stats other) {
        sketch.merge(other.sketch);
        count += other.count;
        sum += other.sum;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
    }

    double count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double average() {
        return sum / count;
    }

    double minimum() {
        return least;
    }

    double maximum() {
        return most;
    }

    /** Within 1 % of the value of rank ceil(percent / 100 x n); the least and the largest are exact. */
    double percentile(double percent) {
        double rank = Math.ceil(percent / 100 * count);
        if (rank <= 1 || rank >= count) {
            return rank >= count ? most : least;
        }
        return Math.min(most, Math.max(least, sketch.quantile(percent / 100)));
    }
}
