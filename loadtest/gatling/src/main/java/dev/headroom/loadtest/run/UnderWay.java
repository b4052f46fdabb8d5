package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.InFlight;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Attempts that are on their way, so that they can be given up. Safe for many threads. */
public final class UnderWay {

    private final Set<Ticket> tickets = ConcurrentHashMap.newKeySet();
    private volatile boolean givenUp;

    /** One attempt; its ticket is there before it is sent, for it may be over before sending returns. */
    public final class Ticket {

        private volatile @Nullable InFlight attempt;

        private Ticket() {}

        /** It was sent. */
        public void sent(InFlight inFlight) {
            attempt = inFlight;
            if (givenUp) {
                inFlight.cancel();
            }
        }

        /** It is over. */
        public void over() {
            tickets.remove(this);
        }

        private void cancel() {
            InFlight inFlight = attempt;
            if (inFlight != null) {
                inFlight.cancel();
            }
        }
    }

    /** For an attempt that is about to be sent. */
    public Ticket ticket() {
        Ticket ticket = new Ticket();
        tickets.add(ticket);
        return ticket;
    }

    /** Gives up all that are on their way, and all that come. */
    void giveUp() {
        givenUp = true;
        tickets.forEach(Ticket::cancel);
    }
}
