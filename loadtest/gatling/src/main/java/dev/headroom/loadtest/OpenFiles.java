package dev.headroom.loadtest;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.headroom.config.Load;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.HttpVersion;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Connections that a load needs at one time, against what this process may have open. */
final class OpenFiles {

    /** Jars, logs and sockets that a run has open anyway. */
    private static final int OWN = 300;

    private OpenFiles() {}

    /**
     * Over HTTP/1.1 each user who waits for an answer has a connection.
     *
     * @throws IllegalArgumentException where this process may not open so many
     */
    static void requireRoom(Load load, List<Route> routes) {
        boolean each = routes.stream().anyMatch(route -> route.target().link().version() == HttpVersion.HTTP_1_1);
        if (each) {
            requireRoom(users(load), most());
        }
    }

    static void requireRoom(int users, OptionalLong most) {
        Require.that(
                users + OWN <= most.orElse(Long.MAX_VALUE),
                String.format(
                        Locale.ROOT,
                        "the load has %,d users at once, each with a connection of its own over HTTP/1.1, and this process may"
                                + " have %,d files and connections open; raise that with 'ulimit -n', take HTTP/2 or fewer users",
                        users,
                        most.orElse(0)));
    }

    /** The most at one time; 0 where a rate is offered, for nobody knows beforehand how many wait then. */
    static int users(Load load) {
        if (load instanceof Load.Steps steps) {
            return steps.levels().stream().mapToInt(OpenFiles::users).max().orElse(0);
        }
        if (load instanceof Load.Search search) {
            return search.range().isUsers() ? (int) search.range().to() : 0;
        }
        if (load instanceof Load.Frontier frontier) {
            return frontier.users().to();
        }
        return load instanceof Load.Alternating turns ? users(turns.level()) : 0;
    }

    private static int users(OfferedLoad level) {
        return level instanceof OfferedLoad.Closed closed ? closed.users() : 0;
    }

    private static OptionalLong most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? OptionalLong.of(unix.getMaxFileDescriptorCount())
                : OptionalLong.empty();
    }
}
