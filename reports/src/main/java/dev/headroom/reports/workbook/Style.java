package dev.headroom.reports.workbook;

/** How a cell of a sheet looks. The order is that of the styles in the workbook. */
enum Style {
    PLAIN("General", Font.PLAIN, Fill.NONE),
    TITLE("General", Font.TITLE, Fill.NONE),
    CAPTION("General", Font.BOLD, Fill.NONE),
    HEAD("General", Font.BOLD, Fill.HEAD, "horizontal=\"left\" indent=\"1\""),
    HEAD_OF_NUMBERS("General", Font.BOLD, Fill.HEAD, "horizontal=\"right\""),
    NOTE("General", Font.NOTE, Fill.NONE),
    PROSE("General", Font.PLAIN, Fill.NONE),
    WORDS("General", Font.PLAIN, Fill.NONE, "horizontal=\"left\" indent=\"1\" wrapText=\"1\""),
    WHOLE("#,##0", Font.PLAIN, Fill.NONE),
    ONE("#,##0.0", Font.PLAIN, Fill.NONE),
    TWO("#,##0.00", Font.PLAIN, Fill.NONE),
    THREE("#,##0.000", Font.PLAIN, Fill.NONE),
    MORE("0.000000", Font.PLAIN, Fill.NONE),
    MONEY("\"$\"#,##0.00;-\"$\"#,##0.00", Font.PLAIN, Fill.NONE),
    PRICE("\"$\"#,##0.00######", Font.PLAIN, Fill.NONE),
    SHARE("0.00%", Font.PLAIN, Fill.NONE),
    TOTAL("\"$\"#,##0.00;-\"$\"#,##0.00", Font.BOLD, Fill.HEAD),
    TOTAL_SHARE("0.00%", Font.BOLD, Fill.NONE),
    INPUT_NUMBER("#,##0.###", Font.INPUT, Fill.INPUT),
    INPUT_PRICE("\"$\"#,##0.00######", Font.INPUT, Fill.INPUT),
    INPUT_MONEY("\"$\"#,##0.00;-\"$\"#,##0.00", Font.INPUT, Fill.INPUT);

    /** Fonts in the order in which they stand in the workbook. */
    enum Font {
        PLAIN("<sz val=\"11\"/><name val=\"Calibri\"/>"),
        BOLD("<b/><sz val=\"11\"/><name val=\"Calibri\"/>"),
        TITLE("<b/><sz val=\"14\"/><name val=\"Calibri\"/>"),
        NOTE("<i/><sz val=\"10\"/><color rgb=\"FF666666\"/><name val=\"Calibri\"/>"),
        INPUT("<sz val=\"11\"/><color rgb=\"FF0000C0\"/><name val=\"Calibri\"/>");

        private final String xml;

        Font(String xml) {
            this.xml = xml;
        }

        String xml() {
            return "<font>" + xml + "</font>";
        }
    }

    /** Fills in the order in which they stand in the workbook; the format keeps the first two for itself. */
    enum Fill {
        NONE("<patternFill patternType=\"none\"/>"),
        GRAY("<patternFill patternType=\"gray125\"/>"),
        HEAD("<patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF2\"/></patternFill>"),
        INPUT("<patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF8DC\"/></patternFill>");

        private final String xml;

        Fill(String xml) {
            this.xml = xml;
        }

        String xml() {
            return "<fill>" + xml + "</fill>";
        }
    }

    private final String format;
    private final Font font;
    private final Fill fill;
    private final String alignment;

    Style(String format, Font font, Fill fill) {
        this(format, font, fill, "");
    }

    Style(String format, Font font, Fill fill, String alignment) {
        this.format = format;
        this.font = font;
        this.fill = fill;
        this.alignment = alignment;
    }

    String format() {
        return format;
    }

    Font font() {
        return font;
    }

    Fill fill() {
        return fill;
    }

    /** Attributes beside those that all cells have. */
    String alignment() {
        return alignment;
    }

    /** For so many digits after the point. */
    static Style decimals(int decimals) {
        return switch (decimals) {
            case 0 -> WHOLE;
            case 1 -> ONE;
            case 2 -> TWO;
            case 3 -> THREE;
            default -> MORE;
        };
    }
}
