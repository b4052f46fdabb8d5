package dev.headroom.planner.quantity;

/**
 * A whole number of model units, the piece in which Provisioned Throughput is bought.
 *
 * @param count 0 or above
 */
public record ModelUnits(int count) implements Comparable<ModelUnits> {

    public static final ModelUnits NONE = new ModelUnits(0);

    /** @throws IllegalArgumentException where the count is negative */
    public ModelUnits {
        Require.atLeast("model units", count, 0);
    }

    public boolean isNone() {
        return count == 0;
    }

    @Override
    public int compareTo(ModelUnits other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count == 1 ? "1 model unit" : count + " model units";
    }
}
