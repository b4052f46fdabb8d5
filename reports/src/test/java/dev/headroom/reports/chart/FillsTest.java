package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Fill;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filled areas, dots in rows, and the axis of residuals. */
class FillsTest {

    private static final Axis X = new Axis("x", Axis.Kind.NUMBER);
    private static final Axis Y = new Axis("y", Axis.Kind.NUMBER);

    /** A plot of 103 by 100 pixels for values from 0 to 100 and 0 to 10: a pixel is 1 to the right, and 0.1 upwards. */
    private static String drawn(Trace trace) {
        Trace corner = new Trace.Line("", List.of(new Point(100, 10)), Look.points(Weight.PLAIN, Marker.NONE));
        Panel panel = new Panel(X, Y, List.of(corner, trace));
        Plot plot = new Plot(Plot.across(panel, 9), Plot.upwards(panel), 0, 103, 0, 100);
        Svg svg = new Svg();
        Traces.draw(svg, trace, plot);
        return svg.toString().strip();
    }

    private static Trace blocks(Fill fill) {
        return new Trace.Blocks("name", List.of(new Trace.Block(20, 30, 0, 1)), fill);
    }

    /** From (20, 90) to (30, 100): x + y is a multiple of six at 114, 120 and 126, x - y at -78 and -72. */
    @ParameterizedTest
    @CsvSource({
        "MAIN, ''",
        "OUTLINED, ''",
        "STRIPED, M20 94L24 90M20 100L30 90M26 100L30 96",
        "SPILLED, M20 98L22 100M20 92L28 100M24 90L30 96"
    })
    void fillsDifferInTheirStrokes(Fill fill, String strokes) {
        String word = Blocks.word(fill);
        String rectangle = "<path class=\"fill-" + word + "\" d=\"M20 90H30V100H20Z\"/>";
        String over = strokes.isEmpty() ? "" : "<path class=\"strokes-" + word + "\" d=\"" + strokes + "\"/>";
        assertThat(drawn(blocks(fill))).isEqualTo(rectangle + over);
    }

    @Test
    void whatIsRefusedHasStrokesThatCross() {
        assertThat(drawn(blocks(Fill.REFUSED))).contains("M20 94L24 90").contains("M20 92L28 100");
        assertThat(drawn(blocks(Fill.LEVELLED))).contains("M20 90L30 90");
    }

    /** From nothing at 12 to 5 at 24, in pixels from the bottom 50; a stroke at every sixth. */
    @Test
    void anAreaHasUprightStrokesBetweenItsLines() {
        Trace area = new Trace.Area(
                "", List.of(new Trace.Span(0, 0, 0), new Trace.Span(12, 0, 0), new Trace.Span(24, 0, 5)), Fill.SPILLED);
        assertThat(drawn(area))
                .isEqualTo("<path class=\"area-spilled\" d=\"M12 100L24 50L24 100L12 100Z\"/>"
                        + "<path class=\"upright-spilled\" d=\"M12 100L12 100M18 100L18 75\"/>");
    }

    @Test
    void whatWasTestedIsSetOffFromBottomToTop() {
        assertThat(drawn(new Trace.Shade(10, 50))).isEqualTo("<path class=\"shade\" d=\"M10 0H50V100H10Z\"/>");
    }

    private static Figure figure(Panel... panels) {
        return new Figure(
                "chart",
                "t",
                "d",
                List.of(panels),
                Table.of("values", List.of(Column.words("")), List.of(Row.of(Cell.text("a")))));
    }

    @Test
    void fillsAreNamedInAKeyOnALineOfItsOwnWhereItIsNarrow() {
        Panel panel = new Panel(
                X,
                Y,
                List.of(
                        blocks(Fill.MAIN),
                        new Trace.Area(
                                "another name that is far too long to stand beside it",
                                List.of(new Trace.Span(1, 1, 2)),
                                Fill.SPILLED)));
        assertThat(new Key(panel, ChartSize.WIDE).height()).isEqualTo(19);
        assertThat(new Key(panel, ChartSize.NARROW).height()).isEqualTo(36);
        assertThat(FigureChart.svg(figure(panel), ChartSize.WIDE)).contains(">name<", ">another name");
    }

    @Test
    void dotsLieInTheirRowsOnAStemFromZero() {
        Look look = Look.points(Weight.MAIN, Marker.HOLLOW);
        Trace dots = new Trace.Dots(List.of(new Trace.Dot("upper", 40, look), new Trace.Dot("lower", 80, look)));
        Panel panel = new Panel(new Axis("days", Axis.Kind.NUMBER), new Axis("y", Axis.Kind.NAMES), List.of(dots));
        Plot plot = new Plot(Plot.across(panel, 9), Plot.upwards(panel), 0, 80, 0, 100);
        Svg svg = new Svg();
        Traces.draw(svg, dots, plot);
        assertThat(svg.toString())
                .contains("<path class=\"stem\" d=\"M0 25H40\"/><circle class=\"hollow-main\" cx=\"40\" cy=\"25\"")
                .contains("<path class=\"stem\" d=\"M0 75H80\"/><circle class=\"hollow-main\" cx=\"80\" cy=\"75\"");
    }

    @Test
    void residualsLieOnBothSidesOfZeroUnderTheSameAxis() {
        Trace seen =
                new Trace.Line("", List.of(new Point(0, 5), new Point(40, 9)), Look.points(Weight.MAIN, Marker.FILLED));
        Trace missed = new Trace.Line("", List.of(new Point(10, -0.3)), Look.points(Weight.MAIN, Marker.FILLED));
        Panel low = new Panel(X, new Axis("missed", Axis.Kind.RESIDUAL), List.of(missed));
        Ruler up = Plot.upwards(low);
        assertThat(up.low()).isEqualTo(-up.high());
        assertThat(up.high()).isGreaterThanOrEqualTo(0.3);
        String svg = FigureChart.svg(figure(new Panel(X, Y, List.of(seen)), low), ChartSize.WIDE);
        assertThat(Arrays.stream(svg.split(">40<", -1))).hasSize(3);
    }
}
