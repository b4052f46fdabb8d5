package dev.headroom.reports.chart;

/** A rectangle on the drawing, in pixels from its upper left corner. */
record Box(double left, double top, double right, double bottom) {

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether any of the segment is inside: what is left of it between the four edges (Liang and Barsky, 1984). */
    boolean meets(Segment segment) {
        double dx = segment.x2() - segment.x1();
        double dy = segment.y2() - segment.y1();
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {
            segment.x1() - left, right - segment.x1(), segment.y1() - top, bottom - segment.y1(),
        };
        double from = 0;
        double to = 1;
        for (int edge = 0; edge < towards.length; edge++) {
            if (towards[edge] == 0 && room[edge] < 0) {
                return false;
            }
            if (towards[edge] < 0) {
                from = Math.max(from, room[edge] / towards[edge]);
            } else if (towards[edge] > 0) {
                to = Math.min(to, room[edge] / towards[edge]);
            }
        }
        return from <= to;
    }

    /** The way from a point to the nearest point of this box. */
    Segment from(double x, double y) {
        return new Segment(x, y, Math.max(left, Math.min(right, x)), Math.max(top, Math.min(bottom, y)));
    }
}
