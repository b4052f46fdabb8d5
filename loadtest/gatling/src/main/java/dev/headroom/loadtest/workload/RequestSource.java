package dev.headroom.loadtest.workload;

import dev.headroom.loadtest.wire.ConverseBody;

/** Says what a request asks for. The same arguments give the same request, whatever the order of asking. */
@FunctionalInterface
public interface RequestSource {

    /**
     * One request.
     *
     * @param user virtual user, from 0
     * @param number the user's requests so far
     */
    ConverseBody request(long user, int number);
}
