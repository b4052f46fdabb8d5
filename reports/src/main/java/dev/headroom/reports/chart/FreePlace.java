package dev.headroom.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the place nearest to a point at which a label lies on nothing. */
final class FreePlace {

    private static final double STEP = 4;

    private final Obstacles obstacles;
    private final Box within;

    FreePlace(Obstacles obstacles, Box within) {
        this.obstacles = obstacles;
        this.within = within;
    }

    /**
     * Beside, above or below the point where one of these is free, else the nearest place that is; of equals the first in
     * reading order.
     */
    Optional<Box> near(Wish wish, double width, double height) {
        List<Box> beside = List.of(
                at(wish.x() + wish.clear(), wish.y() - height / 2, width, height),
                at(wish.x() - wish.clear() - width, wish.y() - height / 2, width, height),
                at(wish.x() - width / 2, wish.y() - wish.clear() - height, width, height),
                at(wish.x() - width / 2, wish.y() + wish.clear(), width, height));
        return beside.stream().filter(box -> isFree(box, wish)).findFirst().or(() -> nearest(wish, width, height));
    }

    private Optional<Box> nearest(Wish wish, double width, double height) {
        Optional<Box> found = Optional.empty();
        double best = wish.farthest();
        for (Box box : grid(width, height)) {
            double distance = box.from(wish.x(), wish.y()).length();
            if (distance < best && isFree(box, wish)) {
                best = distance;
                found = Optional.of(box);
            }
        }
        return found;
    }

    private List<Box> grid(double width, double height) {
        List<Box> boxes = new ArrayList<>();
        for (double top = within.top(); top + height <= within.bottom(); top += STEP) {
            for (double left = within.left(); left + width <= within.right(); left += STEP) {
                boxes.add(at(left, top, width, height));
            }
        }
        return boxes;
    }

    private boolean isFree(Box box, Wish wish) {
        return box.left() >= within.left()
                && box.right() <= within.right()
                && box.top() >= within.top()
                && box.bottom() <= within.bottom()
                && obstacles.leaves(box, box.from(wish.x(), wish.y()));
    }

    private static Box at(double left, double top, double width, double height) {
        return new Box(left, top, left + width, top + height);
    }
}
