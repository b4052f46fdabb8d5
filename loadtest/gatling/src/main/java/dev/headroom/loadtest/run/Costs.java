package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.Observation;

/** What an attempt has truly cost. */
final class Costs {

    private Costs() {}

    /** A stream that broke may have cost all that was reserved: its true cost is not known, so the worst is booked. */
    static double usd(Route route, Attempted attempted, Observation seen) {
        if (!seen.wasSent()) {
            return 0;
        }
        return switch (seen.outcome()) {
            case OK -> route.tariff().usd(seen.answer().tokens());
            case BROKEN_STREAM, CANCELLED, CLIENT_TIMEOUT, CONNECTION, MODEL_TIMEOUT, SERVER_ERROR ->
                attempted.reservedUsd();
            default -> 0;
        };
    }
}
