package dev.headroom.loadtest.transport;

import java.net.InetAddress;
import java.util.Map;

/**
 * What the machine knows that connections are made from.
 *
 * @param lookup finds the addresses of a name
 * @param environment its variables
 */
record Machine(Addresses.Lookup lookup, Map<String, String> environment) {

    /** This one. */
    static Machine here() {
        return new Machine(InetAddress::getAllByName, System.getenv());
    }
}
