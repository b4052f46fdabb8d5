package dev.headroom.planner.portfolio;

/** The greatest convex function that is nowhere above given values at 0, 1, 2 and so on. */
final class ConvexMinorant {

    private ConvexMinorant() {}

    /** The same array where the values are convex already. */
    static double[] of(double[] values) {
        int[] corners = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            while (count >= 2 && isAbove(values, corners[count - 2], corners[count - 1], i)) {
                count--;
            }
            corners[count++] = i;
        }
        return count == values.length ? values : between(values, corners, count);
    }

    /** Whether the middle point lies above the straight line between the other two. */
    private static boolean isAbove(double[] values, int left, int middle, int right) {
        double onLine = values[left] + (values[right] - values[left]) * (middle - left) / (right - left);
        return values[middle] > onLine;
    }

    private static double[] between(double[] values, int[] corners, int count) {
        double[] lower = new double[values.length];
        for (int c = 0; c + 1 < count; c++) {
            int left = corners[c];
            int right = corners[c + 1];
            for (int i = left; i <= right; i++) {
                lower[i] = values[left] + (values[right] - values[left]) * (i - left) / (right - left);
            }
        }
        return lower;
    }
}
