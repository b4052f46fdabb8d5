package dev.headroom.loadtest.transport;

import java.util.function.LongSupplier;

/**
 * What a connection needs to know.
 *
 * @param target at its other end
 * @param keeper hears what becomes of it
 * @param nanos the clock of every observation
 */
record Surroundings(Target target, Connection.Keeper keeper, LongSupplier nanos) {

    String hostHeader() {
        return target.hostHeader();
    }
}
