package dev.headroom.reports.document;

/**
 * How a line is drawn. Lines that must be told apart differ in stroke or marker, not in colour alone.
 *
 * @param weight how much it stands out
 * @param stroke its dashes
 * @param marker what stands at each point
 */
public record Look(Weight weight, Stroke stroke, Marker marker) {

    /** How much a trace stands out. */
    public enum Weight {
        MAIN,
        PLAIN,
        FAINT
    }

    /** The dashes of a line. */
    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED,
        NONE
    }

    /** What stands at each point. */
    public enum Marker {
        NONE,
        FILLED,
        HOLLOW
    }

    public static Look line(Weight weight, Stroke stroke) {
        return new Look(weight, stroke, Marker.NONE);
    }

    public static Look marked(Weight weight, Stroke stroke) {
        return new Look(weight, stroke, Marker.FILLED);
    }

    /** Points without a line. */
    public static Look points(Weight weight, Marker marker) {
        return new Look(weight, Stroke.NONE, marker);
    }
}
