package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Asked;
import dev.headroom.loadtest.run.Run;
import io.gatling.core.session.Session;

/** What a virtual user asks for, and what it makes of the answer. */
interface Requesting {

    /** @throws RuntimeException where the request cannot be made */
    Asked asked(Session session, Run run);

    /** Called when the request is over. */
    Verdict verdict(Session session, Reply reply);
}
