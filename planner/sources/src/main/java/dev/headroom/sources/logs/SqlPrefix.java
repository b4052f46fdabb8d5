package dev.headroom.sources.logs;

import dev.headroom.planner.usage.PromptPrefixes;
import dev.headroom.planner.usage.PromptPrefixes.Beginnings;
import dev.headroom.planner.usage.PromptPrefixes.Least;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How prompts begin, in SQL. A beginning is what a cache point behind the system prompt holds: tools and system prompt, and where there is neither the
 * first block of the first message. Of it only a hash and a length are kept, and the hash has a key that is drawn for each import and written
 * nowhere, so that nobody can look up a prompt by it. What is counted does not depend on the key.
 */
final class SqlPrefix {

    /** How long a cache keeps what is not used, in seconds. */
    private static final int LIFE = 300;

    private static final int KEY_BITS = 128;

    /** Columns of {@link Records}: the hash, the tokens of the beginning, those of the prompt, and when it came in ms. */
    static final String COLUMNS = ", prefix, prefix_tokens, prompt_tokens, millisecond";

    /** Of records whose prompts are not read. */
    static final String NONE = ", NULL::UUID AS prefix, NULL::BIGINT AS prefix_tokens, NULL::BIGINT AS prompt_tokens,"
            + " NULL::BIGINT AS millisecond";

    private static final String TOOLS = "coalesce(prompt -> '$.toolConfig', prompt -> '$.tools')::VARCHAR";
    private static final String SYSTEM = "(prompt -> '$.system')::VARCHAR";
    private static final String MESSAGES = "(prompt -> '$.messages')::VARCHAR";
    private static final String FIRST_BLOCK =
            "coalesce(prompt -> '$.messages[0].content[0]', prompt -> '$.messages[0].content')::VARCHAR";

    private static final String COUNTS = "prompts_seen, prompts_seen_tokens, "
            + Arrays.stream(Least.values())
                    .map(least -> "again_" + least.tokens() + ", first_" + least.tokens())
                    .collect(Collectors.joining(", "));

    private SqlPrefix() {}

    /** A new key. */
    static String key() {
        return new BigInteger(KEY_BITS, new SecureRandom()).toString(16);
    }

    /** What a query must select of the column {@code prompt} before {@link #ofServed}. */
    static String selected() {
        return ", coalesce(" + TOOLS + ", '') || coalesce(" + SYSTEM + ", '') AS head, length(coalesce(" + TOOLS
                + ", '')) + length(coalesce(" + SYSTEM + ", '')) + length(" + MESSAGES + ") AS whole, " + FIRST_BLOCK
                + " AS block";
    }

    /**
     * As columns of single records; of one without a prompt in the log, or with a body of another form, they are null.
     *
     * @param served the condition of a request
     * @param tokens the tokens of its prompt
     * @param key of the hash, the same for all records that are compared
     */
    static String ofServed(String served, String tokens, String key) {
        String seen = served + " AND whole > 0 AND coalesce(nullif(head, ''), block) IS NOT NULL";
        String begin = "coalesce(nullif(head, ''), block)";
        return ", CASE WHEN " + seen + " THEN md5('" + key + "' || accountId || region || modelId || " + begin
                + ")::UUID END AS prefix, CASE WHEN " + seen + " THEN round(" + tokens + " * least(1, length(" + begin
                + ") / whole))::BIGINT END AS prefix_tokens, CASE WHEN " + seen + " THEN " + tokens
                + " END AS prompt_tokens, CASE WHEN " + seen + " THEN floor(epoch(moment) * 1000)::BIGINT END AS"
                + " millisecond";
    }

    /** A table of what minutes have, without any. */
    static final String NOTHING = "SELECT 0::BIGINT AS series, 0::BIGINT AS hour, 0::INTEGER AS minute"
            + Arrays.stream(COUNTS.split(", ", -1))
                    .map(column -> ", 0::BIGINT AS " + column)
                    .collect(Collectors.joining())
            + " WHERE false";

    /** The query for a table of what minutes have, of the view {@code once}. */
    static String minutes() {
        return "SELECT series, hour, minute, count(*) AS prompts_seen, sum(prompt_tokens)::BIGINT AS prompts_seen_tokens"
                + Arrays.stream(Least.values()).map(SqlPrefix::sums).collect(Collectors.joining())
                + " FROM (SELECT series, hour, minute, prefix_tokens, prompt_tokens, coalesce(millisecond - lag(millisecond)"
                + " OVER (PARTITION BY prefix ORDER BY millisecond, prefix_tokens, id) <= " + LIFE * 1000L
                + ", false) AS again FROM once JOIN series USING (account, region, model, workload)"
                + " WHERE prefix IS NOT NULL) GROUP BY series, hour, minute";
    }

    private static String sums(Least least) {
        String enough = "CASE WHEN prefix_tokens >= " + least.tokens() + " AND ";
        return ", sum(" + enough + "again THEN prefix_tokens ELSE 0 END)::BIGINT AS again_" + least.tokens() + ", sum("
                + enough + "NOT again THEN prefix_tokens ELSE 0 END)::BIGINT AS first_" + least.tokens();
    }

    /** The columns that {@link #minutes} makes. */
    static String counts() {
        return ", " + COUNTS;
    }

    /** Their sums. */
    static String summed() {
        return Arrays.stream(COUNTS.split(", ", -1))
                .map(column -> ", coalesce(sum(" + column + "), 0)::BIGINT AS " + column)
                .collect(Collectors.joining());
    }

    /** From the columns of {@link #summed}, the first of which is {@code at}. */
    static Optional<PromptPrefixes> read(ResultSet row, int at) throws SQLException {
        if (row.getLong(at) == 0) {
            return Optional.empty();
        }
        Map<Least, Beginnings> beginnings = new EnumMap<>(Least.class);
        int column = at + 2;
        for (Least least : Least.values()) {
            beginnings.put(least, new Beginnings(row.getLong(column), row.getLong(column + 1)));
            column += 2;
        }
        return Optional.of(new PromptPrefixes(row.getLong(at), row.getLong(at + 1), beginnings));
    }
}
