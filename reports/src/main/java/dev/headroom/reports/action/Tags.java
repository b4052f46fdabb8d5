package dev.headroom.reports.action;

/** Values of AWS tags: letters, digits, spaces and {@code _ . : / = + - @}, at most 256 of them. */
public final class Tags {

    private static final int LONGEST = 256;

    private Tags() {}

    /** The text with a hyphen in the place of what a tag cannot hold. */
    public static String value(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N} _.:/=+\\-@]", "-");
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
    }
}
