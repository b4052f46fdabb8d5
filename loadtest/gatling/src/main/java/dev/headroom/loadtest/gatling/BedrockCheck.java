package dev.headroom.loadtest.gatling;

import io.gatling.core.session.Session;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A check of one thing about an answer. A request whose answer fails a check counts as failed in Gatling's report; the measurements
 * say how it truly ended. Without a rule, a check does no more than {@link #saveAs}.
 *
 * @param <T> what is checked
 */
public final class BedrockCheck<T> {

    private final String name;
    private final Function<Reply, T> extractor;
    private final Kind kind;
    private final Rule<T> rule;
    private final Optional<String> attribute;

    private BedrockCheck(
            String name, Function<Reply, T> extractor, Kind kind, Rule<T> rule, Optional<String> attribute) {
        this.name = name;
        this.extractor = extractor;
        this.kind = kind;
        this.rule = rule;
        this.attribute = attribute;
    }

    private enum Kind {
        FACT,
        /** How the attempt ended: what Gatling would make of it no longer counts. */
        OUTCOME,
        /** The model's own words, which no failure may repeat. */
        TEXT
    }

    /** A condition in words: {@code words} go behind the name of what is checked. */
    private record Rule<T>(String words, Predicate<T> holds) {}

    static <T> BedrockCheck<T> ofFact(String name, Function<Reply, T> extractor) {
        return of(name, extractor, Kind.FACT);
    }

    static <T> BedrockCheck<T> ofOutcome(String name, Function<Reply, T> extractor) {
        return of(name, extractor, Kind.OUTCOME);
    }

    static <T> BedrockCheck<T> ofText(String name, Function<Reply, T> extractor) {
        return of(name, extractor, Kind.TEXT);
    }

    private static <T> BedrockCheck<T> of(String name, Function<Reply, T> extractor, Kind kind) {
        return new BedrockCheck<>(name, extractor, kind, new Rule<>("", value -> true), Optional.empty());
    }

    public BedrockCheck<T> is(T expected) {
        return satisfies(needsText() ? "is not what was expected" : "is not " + expected, expected::equals);
    }

    /**
     * Holds where a condition does.
     *
     * @param otherwise what is said of the value where it does not, as in {@code "is too long"}
     */
    public BedrockCheck<T> satisfies(String otherwise, Predicate<T> condition) {
        return new BedrockCheck<>(name, extractor, kind, new Rule<>(otherwise, condition), attribute);
    }

    /** Keeps the value in the virtual user's session. */
    public BedrockCheck<T> saveAs(String sessionAttribute) {
        return new BedrockCheck<>(name, extractor, kind, rule, Optional.of(sessionAttribute));
    }

    boolean needsText() {
        return kind == Kind.TEXT;
    }

    boolean judgesOutcome() {
        return kind == Kind.OUTCOME;
    }

    /** What is wrong; empty where nothing is. */
    Optional<String> fault(Reply reply) {
        T value = extractor.apply(reply);
        if (rule.holds().test(value)) {
            return Optional.empty();
        }
        return Optional.of(needsText() ? name + " " + rule.words() : name + " " + value + " " + rule.words());
    }

    Session save(Session session, Reply reply) {
        return attribute.isPresent() ? session.set(attribute.get(), extractor.apply(reply)) : session;
    }
}
