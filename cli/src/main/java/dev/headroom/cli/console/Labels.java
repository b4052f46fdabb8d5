package dev.headroom.cli.console;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of figures for people, from those for programs: {@code tokens per minute} for {@code tokensPerMinute}. */
final class Labels {

    private static final Pattern NAME = Pattern.compile("[a-z]+[0-9]*(\\.[a-z]+)?([A-Z0-9][A-Za-z0-9]*)*");
    private static final Pattern HOURS = Pattern.compile("^(input|output)PerMinuteIn4Weeks([0-9]+)$");
    private static final Pattern MINUTES = Pattern.compile("^(input|output)MinutesIn4WeeksP([0-9]+)$");
    private static final Pattern BUSIEST = Pattern.compile("^(input|output)BusiestMinuteIn4Weeks([0-9]+)$");

    /** What the words of the name alone would not say. */
    private static final Map<String, String> TOLD = Map.of(
            "inputTokensPerMinute", "input tokens per minute at the end",
            "outputTokensPerMinute", "output tokens per minute at the end",
            "expectedGrowthIn4Weeks", "expected growth in 4 weeks",
            "weeklyLevelSd", "spread of the level's change in a week (standard deviation of its logarithm)",
            "shareOfTheWalk", "share of futures that follow the week and its level; the others repeat recent days",
            "inputBusiestMinuteSeen", "input tokens in the busiest minute seen",
            "outputBusiestMinuteSeen", "output tokens in the busiest minute seen",
            "usdPerMonthOnDemand", "a month on demand, in US dollars");

    private Labels() {}

    /** A name that is none of a program, a path among them, stays as it is. */
    static String of(String name) {
        String told = TOLD.get(name);
        if (told != null) {
            return told;
        }
        String ahead =
                HOURS.matcher(name).replaceFirst("$1 tokens per minute in $2 % of the hours of the next 4 weeks");
        ahead = MINUTES.matcher(ahead)
                .replaceFirst("$1 tokens that $2 % of the minutes of the next 4 weeks do not exceed");
        ahead = BUSIEST.matcher(ahead)
                .replaceFirst("$1 tokens in the busiest minute of the next 4 weeks in $2 % of the futures");
        if (!ahead.equals(name)) {
            return ahead;
        }
        if (!NAME.matcher(name).matches()) {
            return name;
        }
        return name.replace(".", ", ")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\busd\\b", "US dollars");
    }
}
