package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureChartTest {

    private static final Look LINE = Look.marked(Weight.MAIN, Stroke.SOLID);

    private static Figure figure(Trace... traces) {
        return new Figure(
                "chart",
                "A title",
                "a description",
                List.of(new Panel(new Axis("x", Axis.Kind.NUMBER), new Axis("y", Axis.Kind.NUMBER), List.of(traces))),
                Table.of("values", List.of(Column.words("")), List.of(Row.of(Cell.text("a")))));
    }

    private static Trace line(String name, double... y) {
        return new Trace.Line(
                name,
                java.util.stream.IntStream.range(0, y.length)
                        .mapToObj(i -> new Point(10 * i, y[i]))
                        .toList(),
                LINE);
    }

    @Test
    void aPictureHasATitleADescriptionAndTheirIds() {
        assertThat(FigureChart.svg(figure(line("p50", 1, 2)), ChartSize.WIDE))
                .startsWith(
                        "<svg class=\"chart wide\" role=\"img\" aria-labelledby=\"chart-wide-title\" aria-describedby=\"chart-wide-desc\"")
                .contains("<title id=\"chart-wide-title\">A title</title>")
                .contains("<desc id=\"chart-wide-desc\">a description</desc>");
    }

    @Test
    void namesAreEscaped() {
        assertThat(FigureChart.svg(figure(line("<script>&\"", 1, 2)), ChartSize.NARROW))
                .contains("&lt;script&gt;&amp;&quot;")
                .doesNotContain("<script>");
    }

    @Test
    void aCharacterThatXmlDoesNotHaveIsReplaced() {
        assertThat(Svg.escaped("a\u0000b")).isEqualTo("a\uFFFDb");
    }

    /** 0 to 20 with 3 % of air: the point at 20 lies at 1 / 1.03 of the way, the highest value at the top. */
    @Test
    void pointsLieWhereTheScalesSay() {
        Panel panel = figure(line("", 0, 50, 100)).panels().get(0);
        Plot plot = new Plot(Plot.across(panel, 9), Plot.upwards(panel), 100, 203, 0, 240);
        assertThat(plot.px(20)).isEqualTo(200);
        assertThat(plot.py(100)).isZero();
        assertThat(plot.py(0)).isEqualTo(240);
        assertThat(plot.py(25)).isEqualTo(180);
    }

    @Test
    void aLineThatEndsEarlyIsNamedInsideThePanel() {
        Trace early = new Trace.Line("early", List.of(new Point(0, 1), new Point(5, 90)), LINE);
        assertThat(FigureChart.svg(figure(line("late", 1, 2, 3), early), ChartSize.WIDE))
                .containsPattern("class=\"lab lab-main halo\"[^>]*>early<")
                .containsPattern("class=\"lab lab-main\"[^>]*>late<");
    }

    @Test
    void everyKindOfTraceIsDrawn() {
        String svg = FigureChart.svg(
                figure(
                        new Trace.Band("", List.of(new Trace.Span(0, 1, 2), new Trace.Span(9, 1, 3)), Weight.FAINT),
                        new Trace.Line(
                                "", List.of(new Point(0, 1), new Point(9, 1)), Look.line(Weight.PLAIN, Stroke.DOTTED)),
                        new Trace.Line("", List.of(new Point(2, 1)), Look.points(Weight.PLAIN, Look.Marker.HOLLOW)),
                        new Trace.Level("limit", 2.5),
                        new Trace.Mark("chosen", new Point(4, 2), 1.5, 2.5),
                        new Trace.Divider(3, "before", "after")),
                ChartSize.WIDE);
        assertThat(svg)
                .contains("band-faint", "line-plain dotted", "hollow-plain", "\"level\"", "\"mark\"", "\"whisker\"")
                .contains(">limit<", ">chosen<", ">before<", ">after<");
    }

    /** Two rows of 40 pixels each in a plot 80 high: the first name is the upper one, a bar takes 0.62 of its row, 24.8 pixels. */
    @Test
    void barsLieInTheRowOfTheirNameFromTheTop() {
        Trace bars = new Trace.Bars(
                List.of(new Trace.Bar("upper", 20, 10, Weight.MAIN), new Trace.Bar("lower", 10, 15, Weight.PLAIN)));
        Panel panel = new Panel(new Axis("x", Axis.Kind.MONEY), new Axis("y", Axis.Kind.NAMES), List.of(bars));
        Plot plot = new Plot(Plot.across(panel, 9), Plot.upwards(panel), 100, 200, 0, 80);
        assertThat(plot.y().ticks()).containsExactly(new Tick(0.5, "lower"), new Tick(1.5, "upper"));
        Svg svg = new Svg();
        Traces.draw(svg, bars, plot);
        assertThat(svg.toString())
                .contains("class=\"bar-main\" d=\"M100 7.6H200V32.4H100Z\"")
                .contains("class=\"bar-plain\" d=\"M100 47.6H150V72.4H100Z\"");
    }

    @Test
    void tilesAreShadedByValueAndAnUnknownFieldStaysEmpty() {
        Trace tiles = new Trace.Tiles(
                List.of("Mon", "Tue"),
                List.of("00", "01"),
                List.of(new Trace.Tile(0, 0, 1), new Trace.Tile(1, 1, 0.5)));
        Panel panel = new Panel(new Axis("x", Axis.Kind.NAMES), new Axis("y", Axis.Kind.NAMES), List.of(tiles));
        Plot plot = new Plot(Plot.across(panel, 1), Plot.upwards(panel), 0, 100, 0, 200);
        assertThat(plot.x().ticks()).containsExactly(new Tick(0.5, "00"));
        Svg svg = new Svg();
        Traces.draw(svg, tiles, plot);
        assertThat(svg.toString().strip())
                .isEqualTo("<path class=\"shade-8\" d=\"M0 0H49V99H0Z\"/>"
                        + "<path class=\"shade-4\" d=\"M50 100H99V199H50Z\"/>");
    }

    @Test
    void longNamesAreBrokenAtSpaces() {
        assertThat(TextWidth.wrapped("with the on-demand quota", 10, 90))
                .containsExactly("with the", "on-demand quota");
        assertThat(TextWidth.wrapped("unbreakable-name", 10, 5)).containsExactly("unbreakable-name");
    }
}
