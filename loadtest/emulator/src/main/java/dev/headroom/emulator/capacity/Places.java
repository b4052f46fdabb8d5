package dev.headroom.emulator.capacity;

import dev.headroom.emulator.profile.PlacesTruth;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Room for streams. A stream holds a place and the tokens of its prompt and whole answer from its start to its end; where there is no
 * room it waits, first come first served, and is turned away where as many wait already as may.
 */
public final class Places {

    private final int streams;
    private final long kvTokens;
    private final int queue;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int running;
    private long held;

    Places(PlacesTruth truth, int units) {
        this.streams = Math.multiplyExact(truth.streams(), units);
        this.kvTokens = Math.multiplyExact(truth.kvTokens(), units);
        this.queue = Math.multiplyExact(truth.queue(), units);
    }

    /** One stream's claim. */
    public final class Place {
        private final long tokens;
        private final Runnable start;
        private boolean in;
        private boolean over;

        private Place(long tokens, Runnable start) {
            this.tokens = tokens;
            this.start = start;
        }

        /** Gives the place back, or stops waiting for one; a second time does nothing. */
        public void leave() {
            if (over) {
                return;
            }
            over = true;
            if (in) {
                running--;
                held -= tokens;
                admitWaiting();
            } else {
                waiting.remove(this);
            }
        }
    }

    /** Whether one more may come: there is room, or room to wait. */
    public boolean isOpen(long tokens) {
        return (fits(tokens) && waiting.isEmpty()) || waiting.size() < queue;
    }

    /** Takes a place, or waits for one; {@code start} runs when it is there, perhaps at once. */
    public Place enter(long tokens, Runnable start) {
        Place place = new Place(tokens, start);
        waiting.add(place);
        admitWaiting();
        return place;
    }

    private void admitWaiting() {
        for (Place next = waiting.peek(); next != null && fits(next.tokens); next = waiting.peek()) {
            waiting.remove();
            next.in = true;
            running++;
            held += next.tokens;
            next.start.run();
        }
    }

    /** A stream larger than the whole room may run alone, or it would wait for ever. */
    private boolean fits(long tokens) {
        return running < streams && (held + tokens <= kvTokens || running == 0);
    }

    /** Streams that run now. */
    public int running() {
        return running;
    }
}
