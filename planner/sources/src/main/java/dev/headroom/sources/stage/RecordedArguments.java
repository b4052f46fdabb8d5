package dev.headroom.sources.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command line without anything that could be a credential.
 *
 * <p>The rule names what may be recorded, not what is secret, so that a new flag is safe before anybody thinks of it: the
 * command and the words before the first flag; the names of flags; and values of the few flags below, which cannot hold a
 * secret. Every other value is written as {@value #BLANK}, and so is a URL with a user in it, wherever it stands. A word that
 * follows an unlisted flag counts as its value, though it may not be one: a file lost here is still among the inputs.
 */
final class RecordedArguments {

    static final String BLANK = "***";

    /** Flags whose value, if they have one, is a number, a name, or a file: nothing that could be a credential. */
    private static final Set<String> RECORDED = Set.of(
            "--account",
            "--against",
            "--bad-lines",
            "--bucket-region",
            "--budget",
            "--budget-per-month",
            "--capacity",
            "--complete",
            "--coverage",
            "--declared-unit",
            "--demand",
            "--demand-factor",
            "--format",
            "--from",
            "--futures",
            "--gatling-report",
            "--input-tokens-per-request",
            "--leaks",
            "--least-saving",
            "--longest-term",
            "--mapping",
            "--model",
            "--model-id",
            "--model-of",
            "--output",
            "--output-factor",
            "--output-tokens-per-request",
            "--owned",
            "--period",
            "--plan",
            "--port",
            "--price-factor",
            "--prices",
            "--quote",
            "--region",
            "--risk-aversion",
            "--run",
            "--said-on",
            "--scale",
            "--seed",
            "--since",
            "--speed",
            "--start",
            "--target",
            "--targets",
            "--to",
            "--trace",
            "--unit-factor",
            "--unit-quota",
            "--units",
            "--until",
            "--usage",
            "--what-if",
            "--workload",
            "--workload-key",
            "--workload-profile",
            "--yes");

    private static final Pattern LONG_FLAG = Pattern.compile("--[a-z][a-z0-9-]*");
    private static final Pattern SHORT_FLAG = Pattern.compile("-[A-Za-z]");
    private static final Pattern NUMBER = Pattern.compile("-[0-9.].*");

    private RecordedArguments() {}

    /** The words that may be recorded, the others blank; applied twice it changes nothing more. */
    static List<String> of(List<String> arguments) {
        List<String> recorded = new ArrayList<>();
        boolean open = true;
        for (String word : arguments) {
            if (isFlag(word)) {
                String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
                open = RECORDED.contains(name);
                recorded.add(open ? value(word) : flag(word, name));
            } else {
                recorded.add(open ? value(word) : BLANK);
            }
        }
        return List.copyOf(recorded);
    }

    private static boolean isFlag(String word) {
        return word.startsWith("-") && !NUMBER.matcher(word).matches();
    }

    private static String value(String word) {
        return word.contains("://") && word.contains("@") ? BLANK : word;
    }

    /** The name of an unlisted flag, its value blank; a word that only begins like a flag is all value. */
    private static String flag(String word, String name) {
        if (!LONG_FLAG.matcher(name).matches() && !SHORT_FLAG.matcher(name).matches()) {
            return BLANK;
        }
        return name.equals(word) ? word : name + "=" + BLANK;
    }
}
