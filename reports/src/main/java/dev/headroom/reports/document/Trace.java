package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import dev.headroom.reports.document.Look.Weight;
import java.util.List;

/** Something drawn in a panel. A name that is not empty is written beside it. */
public sealed interface Trace {

    /** What is written beside it; may be empty. */
    String name();

    /** The names of an axis from top to bottom, where the axis goes by name. */
    default List<String> rows() {
        return List.of();
    }

    /** The names of an axis from left to right, where the axis goes by name. */
    default List<String> columns() {
        return List.of();
    }

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

    /** Lengths from left to right, those of one name in one row. */
    record Bars(List<Bar> bars) implements Trace {
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public List<String> rows() {
            return bars.stream().map(Bar::row).distinct().toList();
        }

        @Override
        public boolean hasPoints() {
            return !bars.isEmpty();
        }
    }

    /** One bar, between two values of x in any order. */
    record Bar(String row, double from, double to, Weight weight) {
        public Bar {
            Require.that(Double.isFinite(from - to), "a bar goes from " + from + " to " + to + ", must be finite");
        }
    }

    /** Fields of rows and columns by name, shaded by value; a field without a tile is not known. */
    record Tiles(List<String> rows, List<String> columns, List<Tile> tiles) implements Trace {
        public Tiles {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            tiles = List.copyOf(tiles);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hasPoints() {
            return !tiles.isEmpty();
        }
    }

    /** One field, counted from the top left, with its shade from 0 to 1. */
    record Tile(int row, int column, double shade) {
        public Tile {
            Require.within("shade of a tile", shade, 0, 1);
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

    /** The area between two lines, filled; nothing is to be seen where they meet. The name stands in a key above the panel. */
    record Area(String name, List<Span> spans, Fill fill) implements Trace {
        public Area {
            spans = List.copyOf(spans);
        }

        @Override
        public boolean hasPoints() {
            return spans.stream().anyMatch(span -> span.high() > span.low());
        }
    }

    /** Rectangles between values of both axes, all filled alike. The name stands in a key above the panel. */
    record Blocks(String name, List<Block> blocks, Fill fill) implements Trace {
        public Blocks {
            blocks = List.copyOf(blocks);
        }

        @Override
        public boolean hasPoints() {
            return !blocks.isEmpty();
        }
    }

    /** One rectangle. */
    record Block(double from, double to, double low, double high) {
        public Block {
            Require.that(
                    from <= to && low <= high && Double.isFinite(to - from) && Double.isFinite(high - low),
                    "a block goes from " + from + " to " + to + " and from " + low + " to " + high);
        }
    }

    /** A part of the panel from left to right that is set off from the rest, from bottom to top: what was tested. */
    record Shade(double from, double to) implements Trace {
        public Shade {
            Require.that(from <= to && Double.isFinite(to - from), "a shade goes from " + from + " to " + to);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hasPoints() {
            return false;
        }
    }

    /** A point in each of some rows that go by name, on a stem from 0. */
    record Dots(List<Dot> dots) implements Trace {
        public Dots {
            dots = List.copyOf(dots);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public List<String> rows() {
            return dots.stream().map(Dot::row).distinct().toList();
        }

        @Override
        public boolean hasPoints() {
            return !dots.isEmpty();
        }
    }

    /** One point of a row. */
    record Dot(String row, double x, Look look) {
        public Dot {
            Require.that(Double.isFinite(x), "a dot of row '" + row + "' is at " + x + ", must be finite");
        }
    }
}
