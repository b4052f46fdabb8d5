package dev.headroom.config.file;

/** What a message shows of a text that somebody wrote: one line, not too long. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String text(String written) {
        String line = written.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
