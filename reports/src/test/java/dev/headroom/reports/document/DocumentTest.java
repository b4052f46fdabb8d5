package dev.headroom.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Axis AXIS = new Axis("y", Axis.Kind.NUMBER);

    @Test
    void aTableWithoutRowsIsRefused() {
        assertThatThrownBy(() -> Table.of("costs", List.of(Column.words("a")), List.of()))
                .hasMessage("table 'costs' has no rows; say why instead");
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        assertThatThrownBy(() -> Table.of(
                        "costs", List.of(Column.words("a"), Column.words("b")), List.of(Row.of(Cell.text("1")))))
                .hasMessage("a row of table 'costs' has 1 cells for 2 columns");
    }

    @Test
    void anEmptyPanelIsRefused() {
        Trace nothing = new Trace.Line("", List.of(), Look.line(Look.Weight.MAIN, Look.Stroke.SOLID));
        assertThatThrownBy(() -> new Panel(AXIS, AXIS, List.of(nothing, new Trace.Level("target", 3))))
                .hasMessageContaining("is empty; say why instead");
    }

    @Test
    void whatIsNotANumberIsRefused() {
        assertThatThrownBy(() -> new Point(1, Double.NaN)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> Cell.rounded(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cell.share(Double.NaN)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Trace.Span(0, 2, Double.NaN)).hasMessageContaining("goes from");
    }

    @Test
    void aHeadlineIsThreeSingleLines() {
        assertThatThrownBy(() -> new Headline("a", "b\nc", "d")).hasMessageContaining("second line of a headline");
    }

    @Test
    void aDocumentOpensWithItsHeadline() {
        Section section = Section.of("s", "S", new Prose("p"));
        assertThatThrownBy(() -> new Document("t", "s", List.of(section)))
                .hasMessage("a document opens with its headline");
    }

    @Test
    void cellsSayWhatTheyAre() {
        Cell interval = new Cell.Interval(Cell.of(Money.ofUsd(1000)), Cell.of(Money.ofUsd(2500)));
        assertThat(interval.text()).isEqualTo("$1,000 to $2,500");
        assertThat(new Cell.Quantity(1234.5, "ms", 0).text()).isEqualTo("1,235 ms");
        assertThat(new Cell.Doubtful(Cell.whole(7)).text()).isEqualTo("7 †");
        assertThat(new Cell.Absent().text()).isEqualTo("–");
    }

    @Test
    void aRiseHasAPlusAndNoChangeHasNoDigitsAfterThePoint() {
        assertThat(Cell.change(Money.ofUsd(8494)).text()).isEqualTo("+$8,494");
        assertThat(Cell.change(Money.ofUsd(-12.4)).text()).isEqualTo("-$12.40");
        assertThat(Cell.change(Money.ZERO).text()).isEqualTo("$0");
        assertThat(Cell.Change.ofPoints(4.63, "points").text()).isEqualTo("+4.6 points");
        assertThat(Cell.Change.ofPoints(-0.034, "points").text()).isEqualTo("-0.03 points");
        assertThat(Cell.Change.ofPoints(0.0049, "points").text()).isEqualTo("0 points");
        assertThatThrownBy(() -> new Cell.Change(Cell.text("more"))).hasMessageContaining("is an amount or a number");
    }
}
