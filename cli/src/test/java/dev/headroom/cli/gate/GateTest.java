package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class GateTest {

    @ParameterizedTest
    @CsvSource({
        "cost>2, 2, false",
        "cost>2, 2.5, true",
        "cost>=2, 2, true",
        "cost>=2, 1.5, false",
        "cost<2, 2, false",
        "cost<2, 1.5, true",
        "cost<=2, 2, true",
        "cost<=2, 2.5, false",
    })
    void aGateFailsWhereItsConditionIsMet(String written, double value, boolean fails) {
        assertThat(Gate.parse(written).failsAt(value)).isEqualTo(fails);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cost", "cost>", ">2", "cost=2", "cost<>2", "cost>many", "cost>NaN", "cost>Infinity"})
    void whatIsNoGateIsRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gate.parse(written))
                .withMessageStartingWith("--fail-if '");
    }

    @Test
    void aGateIsSpokenAsItIsWritten() {
        assertThat(Gate.parse(" saving-share < 0.050 ")).hasToString("saving-share<0.05");
        assertThat(Gate.parse("cost-per-month>1e4")).hasToString("cost-per-month>10000");
    }

    @Test
    void aFigureThatCannotBeToldFails() {
        Figure unknown = new Figure("first-token-p99-ms", "level 2", OptionalDouble.empty());
        assertThat(new Judged(Gate.parse("first-token-p99-ms>800"), unknown).failure())
                .contains("first-token-p99-ms of level 2 cannot be told from so few requests; the gate is"
                        + " first-token-p99-ms>800");
    }

    @Test
    void eachGateIsHeldAgainstEachFigureOfItsName() throws Exception {
        List<Figure> figures = List.of(
                new Figure("failed-share", "level 0", OptionalDouble.of(0)),
                new Figure("failed-share", "level 1", OptionalDouble.of(0.25)),
                new Figure("answers-per-second", "level 0", OptionalDouble.of(3)));
        List<Judged> judged =
                Judged.all(List.of(Gate.parse("failed-share>0.1"), Gate.parse("answers-per-second<1")), figures);
        StringBuilder xml = new StringBuilder();
        JUnitFile.write(xml, "loadtest", judged);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .isEqualTo("failed-share of level 1 is 0.25; the gate is failed-share>0.1");
    }
}
