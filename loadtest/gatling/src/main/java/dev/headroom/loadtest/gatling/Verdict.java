package dev.headroom.loadtest.gatling;

import io.gatling.core.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * What became of a request, for its user and for Gatling's report.
 *
 * @param session of the user from now on
 * @param fault why it counts as failed; empty where it does not
 */
record Verdict(Session session, Optional<String> fault) {

    /** Asks the checks. What did not end well has failed without them, unless one of them is about just that. */
    static Verdict of(Session session, Reply reply, List<BedrockCheck<?>> checks) {
        boolean isJudged = checks.stream().anyMatch(BedrockCheck::judgesOutcome);
        if (!reply.outcome().isOk() && !isJudged) {
            return new Verdict(
                    session.markAsFailed(), Optional.of(reply.outcome().name()));
        }
        Session kept = session;
        for (BedrockCheck<?> check : checks) {
            Optional<String> fault = check.fault(reply);
            if (fault.isPresent()) {
                return new Verdict(session.markAsFailed(), fault);
            }
            kept = check.save(kept, reply);
        }
        return new Verdict(kept, Optional.empty());
    }
}
