package dev.headroom.loadtest.transport;

/** A connection that is open and ready to carry attempts; everything happens on its event loop. */
interface Connection {

    HttpVersion version();

    /** Attempts that it can carry at the same time, those included that it carries. */
    int room();

    /** Attempts that it carries. */
    int load();

    /** Whether it has carried nothing yet. */
    boolean isNew();

    /** Whether it can carry one attempt more: it is open, has room, and was not idle for so long that it may have been forgotten. */
    boolean canTake();

    /** Carries an attempt. */
    void send(Outgoing request, Exchange exchange);

    /** Ends it and whatever it carries. */
    void hangUp();

    /** Hears what becomes of connections. */
    interface Keeper {

        /** It can be used from now on. */
        void ready(Connection connection);

        /** It has room again. */
        void free(Connection connection);

        /** It takes nothing more; told before those are told whose attempts it carried, and perhaps more than once. */
        void gone(Connection connection);
    }
}
