package dev.headroom.reports.chart;

/** For what width a chart is drawn. Text keeps its size, so a telephone needs a drawing of its own. */
public enum ChartSize {
    WIDE("wide", 760, 12.5, 240, 132, 9),
    NARROW("narrow", 343, 11.5, 190, 78, 4);

    private final String id;
    private final double width;
    private final double fontSize;
    private final double plotHeight;
    private final double labelWidth;
    private final int dates;

    ChartSize(String id, double width, double fontSize, double plotHeight, double labelWidth, int dates) {
        this.id = id;
        this.width = width;
        this.fontSize = fontSize;
        this.plotHeight = plotHeight;
        this.labelWidth = labelWidth;
        this.dates = dates;
    }

    /** Its name in classes and ids. */
    public String id() {
        return id;
    }

    double width() {
        return width;
    }

    double fontSize() {
        return fontSize;
    }

    double plotHeight() {
        return plotHeight;
    }

    /** The widest that a label at the right may be before it is broken. */
    double labelWidth() {
        return labelWidth;
    }

    /** The most ticks from left to right. */
    int ticksAcross() {
        return dates;
    }

    double lineHeight() {
        return Math.ceil(fontSize * 1.25);
    }
}
