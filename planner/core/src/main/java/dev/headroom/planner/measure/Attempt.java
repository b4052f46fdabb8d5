package dev.headroom.planner.measure;

/**
 * One request that was sent once. A retry is another attempt of the same user and turn with the next number.
 *
 * @param place which it is
 * @param timing when its parts happened
 * @param tokens what the service counted
 * @param answer how it ended
 */
public record Attempt(Place place, Timing timing, TokenUse tokens, Answer answer) {

    public int level() {
        return place.level();
    }

    public long user() {
        return place.user();
    }

    /** 1 for a first attempt, 2 for its first retry. */
    public int number() {
        return place.number();
    }

    public int route() {
        return place.route();
    }

    public boolean isOk() {
        return answer.outcome().isOk();
    }
}
