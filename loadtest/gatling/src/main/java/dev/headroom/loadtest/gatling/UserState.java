package dev.headroom.loadtest.gatling;

import io.gatling.core.session.Session;

/** What a virtual user carries in its session. */
final class UserState {

    private static final String SENT = "headroom.sent";
    private static final String READY = "headroom.readyNanos";
    private static final String INTENDED = "headroom.intendedNanos";
    private static final String DONE = "headroom.done";

    private UserState() {}

    /** Users from 0; Gatling counts from 1. */
    static long user(Session session) {
        return session.userId() - 1;
    }

    static int sent(Session session) {
        return (int) number(session, SENT, 0);
    }

    /** When the user was ready for its next request, in nanoseconds since the start of the run. */
    static long readyNanos(Session session) {
        return number(session, READY, 0);
    }

    /** When the next request is meant to start, in nanoseconds since the start of the run. */
    static long intendedNanos(Session session, long otherwise) {
        return number(session, INTENDED, otherwise);
    }

    static Session aimedAt(Session session, long intendedNanos) {
        return session.set(INTENDED, intendedNanos);
    }

    static Session after(Session session, long readyNanos) {
        return session.remove(INTENDED).set(SENT, (long) sent(session) + 1).set(READY, readyNanos);
    }

    /** Has had its last turn. */
    static Session done(Session session) {
        return session.set(DONE, 1L);
    }

    static boolean isDone(Session session) {
        return session.contains(DONE);
    }

    private static long number(Session session, String name, long otherwise) {
        return session.contains(name) ? (Long) session.attributes().apply(name) : otherwise;
    }
}
