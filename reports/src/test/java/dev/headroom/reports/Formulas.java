package dev.headroom.reports;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calculates a sheet: numbers, references, plus, minus, times, divided by, and SUM over a part of a column. */
final class Formulas {

    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*>(.*?)</c>");
    private static final Pattern FORMULA = Pattern.compile("<f>(.*?)</f>");
    private static final Pattern VALUE = Pattern.compile("<v>(.*?)</v>");
    private static final Pattern SUM = Pattern.compile("SUM\\(([A-Z]+)(\\d+):\\1(\\d+)\\)");

    private final Map<String, String> formulas = new TreeMap<>();
    private final Map<String, Double> values = new TreeMap<>();

    Formulas(String sheetXml) {
        Matcher cell = CELL.matcher(sheetXml);
        while (cell.find()) {
            Matcher formula = FORMULA.matcher(cell.group(2));
            if (formula.find()) {
                formulas.put(cell.group(1), formula.group(1));
            }
            Matcher value = VALUE.matcher(cell.group(2));
            if (value.find()) {
                values.put(cell.group(1), Double.valueOf(value.group(1)));
            }
        }
    }

    Map<String, String> formulas() {
        return formulas;
    }

    /** The value that is written for who does not calculate. */
    double written(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    void put(String name, double value) {
        values.put(name, value);
    }

    double calculated(String name) {
        String formula = formulas.get(name);
        return formula == null ? written(name) : sum(formula);
    }

    /** The last sign that binds least is calculated last. */
    private double sum(String text) {
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (sign > 0) {
            double right = product(text.substring(sign + 1));
            double left = sum(text.substring(0, sign));
            return text.charAt(sign) == '+' ? left + right : left - right;
        }
        return product(text);
    }

    private double product(String text) {
        int sign = Math.max(text.lastIndexOf('*'), text.lastIndexOf('/'));
        if (sign > 0) {
            double left = product(text.substring(0, sign));
            double right = operand(text.substring(sign + 1));
            return text.charAt(sign) == '*' ? left * right : left / right;
        }
        return operand(text);
    }

    private double operand(String text) {
        Matcher sum = SUM.matcher(text);
        if (sum.matches()) {
            double total = 0;
            for (int row = Integer.parseInt(sum.group(2)); row <= Integer.parseInt(sum.group(3)); row++) {
                total += calculated(sum.group(1) + row);
            }
            return total;
        }
        return Character.isLetter(text.charAt(0)) ? calculated(text) : Double.parseDouble(text);
    }
}
