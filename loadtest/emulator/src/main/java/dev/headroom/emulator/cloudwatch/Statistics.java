package dev.headroom.emulator.cloudwatch;

/** What is known of all values of one metric in one stretch of time. */
final class Statistics {

    /** What one costs besides its sketch's bins, as so many of them. */
    private static final int OWN_BINS = 10;

    private final Sketch sketch = new Sketch();
    private long count;
    private double sum;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;

    /**
     * Takes a value.
     *
     * @throws IllegalArgumentException where it is below 0 or no finite number
     */
    void add(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("value is " + value + ", must be at least 0 and finite");
        }
        sketch.add(value);
        count++;
        sum += value;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    /** Takes all that another has. */
    void addAll(Statistics other) {
        sketch.addAll(other.sketch);
        count += other.count;
        sum += other.sum;
        minimum = Math.min(minimum, other.minimum);
        maximum = Math.max(maximum, other.maximum);
    }

    /** Both together, as a third. */
    Statistics plus(Statistics other) {
        Statistics both = new Statistics();
        both.addAll(this);
        both.addAll(other);
        return both;
    }

    /** Values taken. */
    long count() {
        return count;
    }

    /** Their sum. */
    double sum() {
        return sum;
    }

    /** Their mean; not a number where there are none. */
    double average() {
        return sum / count;
    }

    /** The least. */
    double minimum() {
        return minimum;
    }

    /** The greatest. */
    double maximum() {
        return maximum;
    }

    /** The value that {@code percent} of 100 stay within, by the nearest rank, within 1 %; the least and the greatest are exact. */
    double percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(percent / 100 * count));
        if (rank == count) {
            return maximum;
        }
        return rank == 1 ? minimum : Math.max(minimum, Math.min(maximum, sketch.ofRank(rank)));
    }

    /** Memory that this takes, as bins of a sketch. */
    int bins() {
        return OWN_BINS + sketch.bins();
    }
}
