package dev.headroom.emulator.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/**
 * Why an address could not be listened on. The system's own words differ by transport and language, so the reason is found by looking
 * at the address again.
 */
final class Unbound {

    private static final int FIRST_FREE_FOR_ALL = 1024;

    private Unbound() {}

    static String why(String host, int port) {
        try {
            InetAddress address = InetAddress.getByName(host);
            boolean ours = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
            return ours ? port(host, port) : host(host, "is not an address of this machine");
        } catch (IOException e) {
            return host(host, "is not known");
        }
    }

    private static String host(String host, String trouble) {
        return "host " + host + " " + trouble
                + "; give --host one of its addresses, as in 127.0.0.1 for this machine alone or 0.0.0.0 for its networks";
    }

    private static String port(String host, int port) {
        String trouble =
                port > 0 && port < FIRST_FREE_FOR_ALL ? "is in use or reserved for administrators" : "is in use";
        return "port " + port + " on " + host + " " + trouble
                + "; stop what uses it, choose another with --port, or give --port 0 for any free one";
    }
}
