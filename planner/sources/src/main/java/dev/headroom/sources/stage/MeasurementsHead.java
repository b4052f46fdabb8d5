package dev.headroom.sources.stage;

import dev.headroom.planner.measure.RunHeader;
import dev.headroom.planner.measure.RunInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a measurements file.
 *
 * @param run what it says
 * @param next the line after it
 */
record MeasurementsHead(RunInfo run, String next) {

    static final String MARK = "# ";
    private static final String NAME = MARK + RunHeader.FORMAT + " ";
    private static final String VERSION = Integer.toString(RunHeader.VERSION);
    static final String FIRST_LINE = NAME + VERSION;
    /** So much of a line that could be a whole foreign file is shown. */
    private static final int SHOWN = 40;

    /** A head in which nothing is wrong, to try a single line in. */
    private static final List<String> SOUND = List.of(
            "scenario: s",
            "target: t",
            "model: m",
            "endpoint: on demand",
            "started_at: 1970-01-01T00:00:00Z",
            "seed: 0",
            "level: closed:1 0 0 1");

    static MeasurementsHead read(Lines lines, String command) throws IOException {
        requireFormat(lines, command);
        List<String> head = new ArrayList<>();
        String line = lines.next();
        while (line != null && line.startsWith(MARK)) {
            head.add(line.substring(MARK.length()));
            requireSound(lines, head.get(head.size() - 1));
            line = lines.next();
        }
        if (line == null) {
            throw lines.fault("the file ends in its head; a row of columns and attempts must follow");
        }
        try {
            return new MeasurementsHead(RunHeader.parse(head), line);
        } catch (IllegalArgumentException e) {
            throw lines.fault("the head above cannot be used: " + e.getMessage());
        }
    }

    private static void requireFormat(Lines lines, String command) throws IOException {
        String first = lines.next();
        String rule = "', must be '" + FIRST_LINE + "'; make such a file with `" + command + "`";
        if (first == null) {
            throw lines.fault("the file is empty; make one with `" + command + "`");
        }
        if (!first.startsWith(NAME)) {
            String begin = first.substring(0, Math.min(first.length(), SHOWN));
            throw lines.fault("is no measurements file: it begins with '" + begin + rule);
        }
        if (!first.equals(FIRST_LINE)) {
            throw lines.fault("version is '" + first.substring(NAME.length()) + "', this headroom reads version "
                    + VERSION + "; use the headroom that wrote the file, or measure again with `" + command + "`");
        }
    }

    /** Refuses a line that alone would spoil a head; what is wrong between lines shows at the end of the head. */
    private static void requireSound(Lines lines, String line) {
        List<String> head = new ArrayList<>(SOUND);
        boolean known = head.removeIf(sound -> key(sound).equals(key(line)));
        head.add(line);
        try {
            RunHeader.parse(head);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw lines.fault("the head says '" + line + "': " + e.getMessage());
        }
        if (!known && !RunHeader.keys().contains(key(line))) {
            throw lines.fault("the head says '" + line + "', its keys are " + RunHeader.keys());
        }
    }

    private static String key(String line) {
        return line.substring(0, Math.max(0, line.indexOf(':')));
    }
}
