package dev.headroom.reports.document;

/** How an area is filled. Fills that must be told apart differ in their strokes or shade, not in colour alone. */
public enum Fill {
    /** What was there before; without strokes. */
    QUIET,
    /** What matters most; without strokes. */
    MAIN,
    /** The next to that; strokes that rise. */
    STRIPED,
    /** The one after that; level strokes. */
    LEVELLED,
    /** What is there at times only; an outline. */
    OUTLINED,
    /** What goes elsewhere or is lost; strokes that fall. */
    SPILLED,
    /** What is refused; strokes that cross. */
    REFUSED
}
