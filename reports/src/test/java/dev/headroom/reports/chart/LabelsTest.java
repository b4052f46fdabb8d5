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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads drawings back: no label may lie on a line or on another label. */
class LabelsTest {

    private static final Pattern LABEL = Pattern.compile(
            "<text class=\"(lab[^\"]*)\"(?: text-anchor=\"middle\")? x=\"([^\"]*)\" y=\"([^\"]*)\">([^<]*)<");
    private static final Pattern STROKE =
            Pattern.compile("<path class=\"(?:line-|level|whisker)[^\"]*\" d=\"([^\"]*)\"");
    private static final Pattern COMMAND = Pattern.compile("([MLHV])([-\\d.]+)(?: ([-\\d.]+))?");

    private static final Table VALUES =
            Table.of("values", List.of(Column.figures("x")), List.of(Row.of(Cell.whole(1))));

    private static String draw(ChartSize size, Trace... traces) {
        Panel panel = new Panel(new Axis("x", Axis.Kind.WHOLE), new Axis("y", Axis.Kind.MONEY), List.of(traces));
        return FigureChart.svg(new Figure("chart", "t", "d", List.of(panel), VALUES), size);
    }

    private static Trace.Line line(String name, double... ys) {
        List<Point> points = new ArrayList<>();
        for (int x = 0; x < ys.length; x++) {
            points.add(new Point(x, ys[x]));
        }
        return new Trace.Line(name, points, Look.marked(Weight.PLAIN, Stroke.SOLID));
    }

    /** The letters of a label, without the air around them. */
    private static List<Box> labels(String svg, ChartSize size) {
        return LABEL.matcher(svg).results().map(label -> box(label, size)).toList();
    }

    private static Box box(MatchResult label, ChartSize size) {
        double x = Double.parseDouble(label.group(2));
        double y = Double.parseDouble(label.group(3));
        double width = TextWidth.of(label.group(4), size.fontSize());
        return new Box(x, y - 0.75 * size.fontSize(), x + width, y + 0.2 * size.fontSize());
    }

    private static List<Segment> strokes(String svg) {
        List<Segment> strokes = new ArrayList<>();
        STROKE.matcher(svg).results().forEach(path -> strokes(path.group(1), strokes));
        return strokes;
    }

    private static void strokes(String path, List<Segment> strokes) {
        double x = 0;
        double y = 0;
        for (MatchResult command : COMMAND.matcher(path).results().toList()) {
            double first = Double.parseDouble(command.group(2));
            boolean upwards = command.group(1).equals("V");
            double nextX = upwards ? x : first;
            double nextY = command.group(3) != null ? Double.parseDouble(command.group(3)) : upwards ? first : y;
            if (!command.group(1).equals("M")) {
                strokes.add(new Segment(x, y, nextX, nextY));
            }
            x = nextX;
            y = nextY;
        }
    }

    private static void assertFree(String svg, ChartSize size, int labels) {
        List<Box> boxes = labels(svg, size);
        assertThat(boxes).as(svg).hasSizeGreaterThanOrEqualTo(labels);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(strokes(svg)).as("%s in %s", box, svg).noneMatch(box::meets);
            assertThat(boxes.subList(0, i)).as("%s in %s", box, svg).noneMatch(box::meets);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theChosenPurchaseIsNamedClearOfTheLevelBesideIt(ChartSize size) {
        String svg = draw(
                size,
                new Trace.Level("on demand only", 103),
                line("no commitment", 103, 133, 214),
                line("1 month", 103, 120, 190),
                line("6 months", 103, 85, 119, 171, 228),
                new Trace.Mark("chosen: 2 model units for 6 months", new Point(2, 119), 114, 126));
        assertFree(svg, size, 5);
    }

    @ParameterizedTest
    @EnumSource
    void noLabelLiesOnALineWhateverThePlan(ChartSize size) {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 60; round++) {
            double nothing = 50 + 100 * random.nextDouble();
            double slope = 20 + 60 * random.nextDouble();
            double sag = 100 * random.nextDouble();
            double[] six = new double[7];
            double[] month = new double[3 + random.nextInt(3)];
            for (int u = 0; u < six.length; u++) {
                six[u] = nothing + slope * u - sag * (1 - Math.exp(-u));
                if (u < month.length) {
                    month[u] = nothing + 1.4 * slope * u - sag * (1 - Math.exp(-u));
                }
            }
            int chosen = 1 + random.nextInt(4);
            String svg = draw(
                    size,
                    new Trace.Level("on demand only", nothing),
                    line("1 month", month),
                    line("6 months", six),
                    new Trace.Mark(
                            "chosen: " + chosen + " units",
                            new Point(chosen, six[chosen]),
                            six[chosen] - 9,
                            six[chosen] + 9));
            assertFree(svg, size, 4);
        }
    }

    @Test
    void whereThePlotIsFullTheMarkIsNamedAboveIt() {
        Trace[] traces = new Trace[41];
        for (int i = 0; i < 40; i++) {
            traces[i] = new Trace.Level("", 5.0 * i);
        }
        traces[40] = new Trace.Mark("chosen", new Point(1, 100), 100, 100);
        String svg = draw(ChartSize.WIDE, traces);
        assertThat(labels(svg, ChartSize.WIDE)).hasSize(1);
        assertFree(svg, ChartSize.WIDE, 1);
    }

    @Test
    void aBoxMeetsASegmentThatGoesThroughItAndNoOther() {
        Box box = new Box(10, 10, 20, 20);
        assertThat(box.meets(new Segment(0, 0, 30, 30))).isTrue();
        assertThat(box.meets(new Segment(15, 0, 15, 30))).isTrue();
        assertThat(box.meets(new Segment(12, 12, 13, 13))).isTrue();
        assertThat(box.meets(new Segment(0, 15, 9, 15))).as("ends before it").isFalse();
        assertThat(box.meets(new Segment(0, 15, 30, 60))).as("passes below").isFalse();
        assertThat(box.meets(new Segment(0, 5, 30, 5))).as("passes above").isFalse();
        assertThat(box.meets(new Box(19, 19, 30, 30))).isTrue();
        assertThat(box.meets(new Box(20, 10, 30, 20))).as("touches").isFalse();
        assertThat(box.from(0, 15)).isEqualTo(new Segment(0, 15, 10, 15));
        assertThat(box.from(13, 26).length()).isEqualTo(6);
    }
}
