package dev.headroom.cli.console;

import java.util.Map;
import java.util.regex.Pattern;

/** By which word this program was called, for the commands that it prints to be typed next. */
public final class TypedName {

    /** Set by the launcher to what was typed in front of the command, as in {@code ./headroom}. */
    public static final String VARIABLE = "HEADROOM_TYPED";

    public static final String USUAL = "headroom";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./,:=@%+-]+");

    private TypedName() {}

    /** As a shell takes it; {@code headroom} where no launcher said. */
    public static String in(Map<String, String> environment) {
        String typed = environment.getOrDefault(VARIABLE, "");
        return typed.isBlank() ? USUAL : quoted(typed);
    }

    /** A message that names commands as {@code `headroom plan`} or {@code 'headroom plan'}, with what was typed in their place. */
    public static String in(String message, String typed) {
        return message.replace("`" + USUAL + " ", "`" + typed + " ").replace("'" + USUAL + " ", "'" + typed + " ");
    }

    /** A word as a shell takes it for one. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
