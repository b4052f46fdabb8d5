package dev.headroom.loadtest.transport;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one event loop to one target. Of those of HTTP/1.1 the one used last is used first; of those of HTTP/2 the one
 * that carries least. Where none has room, as many more are made as those who wait need.
 */
final class Connections implements Dial.Caller {

    private final Way way;
    private final EventLoop loop;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final List<Connection> shared = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int dialing;
    /** What one more connection is thought to carry. */
    private int room;

    private record Waiting(Outgoing request, Exchange exchange) {}

    Connections(Way way, EventLoop loop) {
        this.way = way;
        this.loop = loop;
        Link link = way.target().link();
        this.room = link.version() == HttpVersion.HTTP_1_1 ? 1 : link.mostStreams();
    }

    /** Sends on a connection that has room, now or when there is one. */
    void send(Outgoing request, Exchange exchange) {
        Connection connection = best();
        if (connection != null) {
            hand(connection, request, exchange);
        } else {
            waiting.add(new Waiting(request, exchange));
            dialAsNeeded();
        }
    }

    private void hand(Connection connection, Outgoing request, Exchange exchange) {
        if (!connection.isNew()) {
            way.counters().reused();
        }
        connection.send(request, exchange);
    }

    private @Nullable Connection best() {
        Connection connection = idle.poll();
        while (connection != null && !connection.canTake()) {
            connection.hangUp();
            connection = idle.poll();
        }
        return connection != null || shared.isEmpty() ? connection : leastLoaded();
    }

    private @Nullable Connection leastLoaded() {
        Connection least = null;
        // From the end, for one that hangs up leaves the list.
        for (int i = shared.size() - 1; i >= 0; i--) {
            Connection one = shared.get(i);
            if (one.canTake()) {
                least = least == null || one.load() < least.load() ? one : least;
            } else if (one.load() == 0) {
                one.hangUp();
            }
        }
        return least;
    }

    private void dialAsNeeded() {
        while (waiting.size() > (long) dialing * room) {
            dialing++;
            new Dial(way, loop, this).start();
        }
    }

    /**
     * Makes the connections that further users need, for nobody yet.
     *
     * @param users who will send at the same time
     * @param free whether connections that carry nothing now are there for them
     * @param whenOver told how many could be made
     */
    void warm(int users, boolean free, IntConsumer whenOver) {
        int missing = missing(users, free);
        if (missing <= 0) {
            whenOver.accept(0);
            return;
        }
        Warming warming = new Warming(this, missing, whenOver);
        for (int i = 0; i < missing; i++) {
            dialing++;
            new Dial(way, loop, warming).start();
        }
    }

    private int missing(int users, boolean free) {
        Stream.concat(idle.stream(), shared.stream())
                .filter(one -> one.load() == 0 && !one.canTake())
                .toList()
                .forEach(Connection::hangUp);
        if (way.target().link().version() == HttpVersion.HTTP_1_1) {
            return free ? users - idle.size() : users;
        }
        int carried = shared.stream().mapToInt(Connection::load).sum();
        return (carried + users + room - 1) / room - shared.size() - idle.size();
    }

    /** Counts connections for who warms up, and hands them to who keeps them. */
    private static final class Warming implements Dial.Caller {
        private final Connections pool;
        private final IntConsumer whenOver;
        private int missing;
        private int made;

        Warming(Connections pool, int missing, IntConsumer whenOver) {
            this.pool = pool;
            this.missing = missing;
            this.whenOver = whenOver;
        }

        @Override
        public void ready(Connection connection) {
            pool.ready(connection);
            over(1);
        }

        @Override
        public void failed(String fault) {
            pool.failed(fault);
            over(0);
        }

        private void over(int more) {
            made += more;
            missing--;
            if (missing == 0) {
                whenOver.accept(made);
            }
        }

        @Override
        public void free(Connection connection) {
            pool.free(connection);
        }

        @Override
        public void gone(Connection connection) {
            pool.gone(connection);
        }
    }

    @Override
    public void ready(Connection connection) {
        dialing--;
        room = Math.min(way.target().link().mostStreams(), connection.room());
        if (connection.version() != HttpVersion.HTTP_1_1) {
            shared.add(connection);
        }
        free(connection);
        dialAsNeeded();
    }

    @Override
    public void free(Connection connection) {
        while (!waiting.isEmpty() && connection.canTake()) {
            Waiting first = waiting.remove();
            if (!first.exchange().isOver()) {
                hand(connection, first.request(), first.exchange());
            }
        }
        if (connection.version() == HttpVersion.HTTP_1_1 && connection.load() == 0) {
            idle.push(connection);
        }
    }

    @Override
    public void gone(Connection connection) {
        if (connection.version() == HttpVersion.HTTP_1_1) {
            idle.remove(connection);
        } else {
            shared.remove(connection);
        }
    }

    /** Those fail for whom there is no other connection under way. */
    @Override
    public void failed(String fault) {
        dialing--;
        while (waiting.size() > (long) dialing * room) {
            Waiting first = waiting.remove();
            if (!first.exchange().isOver()) {
                first.exchange().unreachable(fault, way.nanos().getAsLong());
            }
        }
    }
}
