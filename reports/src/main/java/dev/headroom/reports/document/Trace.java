package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import dev.headroom.reports.document.Look.Weight;
import java.util.List;

/** Something drawn in a panel. A name that is not empty is written beside it. */
public sealed interface Trace {

    /** What is written beside it; may be empty. */
    String name();

    /** Whether there is anything to see. */
    default boolean hasPoints() {
        return true;
    }

    /** A line through points, or the points alone, in order of x. */
    record Line(String name, List<Point> points, Look look) implements Trace {
        public Line {
            points = List.copyOf(points);
        }

        @Override
        public boolean hasPoints() {
            return !points.isEmpty();
        }
    }

    /** The area between two lines. */
    record Band(String name, List<Span> spans, Weight weight) implements Trace {
        public Band {
            spans = List.copyOf(spans);
        }

        @Override
        public boolean hasPoints() {
            return !spans.isEmpty();
        }
    }

    /** One x of a band, from low to high. */
    record Span(double x, double low, double high) {
        public Span {
            Require.that(low <= high && Double.isFinite(x), "a span at " + x + " goes from " + low + " to " + high);
        }
    }

    /** An interval at each of some places, as a stroke from low to high. */
    record Whiskers(List<Span> spans, Weight weight) implements Trace {
        public Whiskers {
            spans = List.copyOf(spans);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hasPoints() {
            return !spans.isEmpty();
        }
    }

    /** A line across the panel at one height: a limit, a target. */
    record Level(String name, double y) implements Trace {
        @Override
        public boolean hasPoints() {
            return false;
        }
    }

    /** One point that matters, with the interval that holds it. */
    record Mark(String name, Point at, double low, double high) implements Trace {}

    /** A line from bottom to top that parts the panel, with what lies on either side of it. */
    record Divider(double x, String before, String after) implements Trace {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hasPoints() {
            return false;
        }
    }
}
