package dev.headroom.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** Estimates how wide a text is in a common sans-serif font, so that labels can be given room without a font at hand. */
final class TextWidth {

    private static final double NARROW = 0.33;
    private static final double WIDE = 0.92;
    private static final double CAPITAL = 0.70;
    private static final double OTHER = 0.61;

    private TextWidth() {}

    /** Pixels at this font size. */
    static double of(String text, double fontSize) {
        return fontSize * text.chars().mapToDouble(TextWidth::em).sum();
    }

    private static double em(int c) {
        if (" .,:;'|!iljtfI()".indexOf(c) >= 0) {
            return NARROW;
        }
        if ("mwMW%@".indexOf(c) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(c) ? CAPITAL : OTHER;
    }

    /** Lines no wider than {@code most} pixels, broken at spaces; a word that is wider has a line of its own. */
    static List<String> wrapped(String text, double fontSize, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && of(line + " " + word, fontSize) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
