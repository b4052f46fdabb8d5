package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.RunHeader;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Require;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a journal says of its run before anything is sent.
 *
 * @param planned the run, with the levels that are settled when it begins
 * @param scenarioSha256 of all that makes its load, in lower-case hexadecimal
 * @param budgetUsd US dollars it may spend, where there is a limit
 */
public record JournalHead(RunInfo planned, String scenarioSha256, OptionalDouble budgetUsd) {

    static final String FIRST_LINE = "# headroom journal 1";

    private static final String SCENARIO = "scenario_sha256: ";
    private static final String BUDGET = "budget_usd: ";

    /** Facts are lines elsewhere, and hold no tab. */
    private static final String SEPARATOR = "\t";

    /** @throws IllegalArgumentException where the hash is none, or the budget is not above 0 */
    public JournalHead {
        Require.that(
                scenarioSha256.matches("[0-9a-f]{64}"),
                "scenario_sha256 is '" + scenarioSha256 + "', must be 64 hexadecimal digits");
        budgetUsd.ifPresent(usd -> Require.positive("budget in dollars", usd));
    }

    /**
     * A head.
     *
     * @param planned the run, with the levels that are settled when it begins
     * @param scenario all that makes its load, in any form that is the same for the same load
     * @param budgetUsd US dollars it may spend, where there is a limit
     */
    public static JournalHead of(RunInfo planned, String scenario, OptionalDouble budgetUsd) {
        return new JournalHead(planned, sha256(scenario), budgetUsd);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** All facts in one line, so that a head is there whole or not at all. */
    String text() {
        List<String> facts = new ArrayList<>();
        facts.add(SCENARIO + scenarioSha256);
        facts.add(BUDGET + (budgetUsd.isPresent() ? Double.toString(budgetUsd.getAsDouble()) : ""));
        facts.addAll(RunHeader.of(planned));
        return String.join(SEPARATOR, facts);
    }

    /** @throws IllegalArgumentException where {@code text} is not what {@link #text} makes */
    static JournalHead parse(String text) {
        List<String> facts = List.of(text.split(SEPARATOR, -1));
        Require.that(
                facts.size() > 2
                        && facts.get(0).startsWith(SCENARIO)
                        && facts.get(1).startsWith(BUDGET),
                "is no head: it must begin with the scenario's hash and the budget");
        String budget = facts.get(1).substring(BUDGET.length());
        return new JournalHead(
                RunHeader.parse(facts.subList(2, facts.size())),
                facts.get(0).substring(SCENARIO.length()),
                budget.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(budget)));
    }

    /**
     * Refuses a run that is another than the one that this head began; the budget and the time may be others.
     *
     * @throws IllegalArgumentException naming the file, what differs and both values
     */
    void requireSame(Path journal, JournalHead other) {
        same(journal, "scenario", planned.scenario(), other.planned.scenario());
        same(journal, "target", planned.target(), other.planned.target());
        same(journal, "endpoint", names(planned.endpoints()), names(other.planned.endpoints()));
        same(journal, "seed", Long.toString(planned.seed()), Long.toString(other.planned.seed()));
        Require.that(
                scenarioSha256.equals(other.scenarioSha256),
                journal + ": scenario '" + planned.scenario() + "' has changed since this run began (hash "
                        + scenarioSha256.substring(0, 8) + ", now " + other.scenarioSha256.substring(0, 8)
                        + "); go on with the scenario as it was, or begin a run of its own in another file");
    }

    private static String names(List<Endpoint> endpoints) {
        return String.join(", ", endpoints.stream().map(Endpoint::toString).toList());
    }

    private static void same(Path journal, String what, String was, String is) {
        Require.that(
                was.equals(is),
                journal + ": is of another run: its " + what + " is '" + was + "', this run's is '" + is
                        + "'; name the run that it is of, or begin this one in another file");
    }
}
