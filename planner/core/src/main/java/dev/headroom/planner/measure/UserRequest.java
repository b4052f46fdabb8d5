package dev.headroom.planner.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A request as its user knows it, however often it was tried.
 *
 * @param first its first attempt, whose intended start is the request's own
 * @param last its last attempt
 */
public record UserRequest(Attempt first, Attempt last) {

    /** The requests behind attempts, in the order of their first attempts' ends. */
    public static List<UserRequest> of(List<Attempt> attempts) {
        Map<Key, UserRequest> requests = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            requests.merge(Key.of(attempt), new UserRequest(attempt, attempt), UserRequest::with);
        }
        return new ArrayList<>(requests.values());
    }

    /** What all attempts of a request have in common: whose it is, and which of that user's. */
    public record Key(long user, int turn) {

        /** That of the request of an attempt. */
        public static Key of(Attempt attempt) {
            return new Key(attempt.user(), attempt.place().turn());
        }
    }

    private UserRequest with(UserRequest other) {
        return new UserRequest(
                first.number() <= other.first.number() ? first : other.first,
                last.number() >= other.last.number() ? last : other.last);
    }

    /** When it was meant to begin, in nanoseconds since the start of the run. */
    public long intendedNanos() {
        return first.timing().intendedNanos();
    }

    public boolean isOk() {
        return last.isOk();
    }

    /** What its user waited for the first token, in nanoseconds, failed attempts included; empty where none came. */
    public OptionalLong timeToFirstTokenNanos() {
        OptionalLong token = last.timing().firstTokenNanos();
        return token.isPresent() ? OptionalLong.of(token.getAsLong() - intendedNanos()) : token;
    }

    /** What its user waited for the end, in nanoseconds, failed attempts included. */
    public long endToEndNanos() {
        return last.timing().endNanos() - intendedNanos();
    }
}
