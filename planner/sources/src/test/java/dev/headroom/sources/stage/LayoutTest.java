package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static String text(ObjectNode document) throws IOException {
        StringBuilder text = new StringBuilder();
        Layout.write(document, text);
        return text.toString();
    }

    private static String number(double value) throws IOException {
        return text(JSON.objectNode().put("n", value)).lines().toList().get(1).substring("  \"n\": ".length());
    }

    /** 2^-44 takes 16 digits; Java 17 itself writes 5.6843418860808015E-14 (JDK-4511638, repaired in 19). */
    @Test
    void aDoubleHasTheFewestDigitsThatReadBackAsItself() throws IOException {
        assertThat(number(0x1p-44)).isEqualTo("5.684341886080802E-14");
        assertThat(number(Double.parseDouble("2e23"))).isEqualTo("2.0E23");
        assertThat(number(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(number(-0.0)).isEqualTo("-0.0");
        for (double value : new double[] {Double.MIN_VALUE, Double.MAX_VALUE, Math.PI, 1e-7, 1.0 / 3}) {
            assertThat(Double.parseDouble(number(value))).isEqualTo(value);
        }
    }

    @Test
    void whatIsNotAFiniteNumberIsRefused() {
        assertThatThrownBy(() -> number(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a value is NaN");
        assertThatThrownBy(() -> number(Double.POSITIVE_INFINITY)).hasMessageContaining("a value is Infinity");
    }

    @Test
    void aDecimalKeepsItsDigits() throws IOException {
        ObjectNode document = JSON.objectNode();
        document.put("a", new BigDecimal("0.0000000100"))
                .put("b", new BigDecimal("1200.50"))
                .put("c", new BigDecimal("1E+3"));
        assertThat(text(document)).isEqualTo("{\n  \"a\": 0.0000000100,\n  \"b\": 1200.50,\n  \"c\": 1E+3\n}\n");
    }

    @Test
    void numbersStayOnOneLineHoweverManyAndWordsDoNot() throws IOException {
        ArrayNode numbers = JSON.arrayNode();
        ArrayNode words = JSON.arrayNode();
        for (int i = 0; i < 100; i++) {
            numbers.add(i);
            words.add("word");
        }
        ObjectNode document = JSON.objectNode();
        document.set("numbers", numbers);
        document.set("words", words);
        document.set("few", JSON.arrayNode().add("a \"b\"").add("c\n"));
        assertThat(text(document).lines())
                .hasSize(1 + 1 + 102 + 1 + 1)
                .contains(
                        "  \"words\": [",
                        "    \"word\",",
                        "    \"word\"",
                        "  ],",
                        "  \"few\": [\"a \\\"b\\\"\", \"c\\n\"]");
    }
}
