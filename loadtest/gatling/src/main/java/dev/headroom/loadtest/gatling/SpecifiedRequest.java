package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Asked;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.wire.BedrockRequest;
import dev.headroom.loadtest.wire.Conversation;
import dev.headroom.loadtest.wire.InferenceRequest;
import io.gatling.core.session.Session;
import java.util.ArrayList;
import java.util.List;

/** A request as a simulation's author said it, sent when its virtual user comes to it. */
record SpecifiedRequest(RequestSpec spec, List<BedrockCheck<?>> checks) implements Requesting {

    @Override
    public Asked asked(Session session, Run run) {
        BedrockRequest request = spec.request(
                new io.gatling.javaapi.core.Session(session),
                run.work().routes().get(0).modelId(),
                earlier(session));
        boolean needsText = spec.conversation().isPresent() || checks.stream().anyMatch(BedrockCheck::needsText);
        return new Asked(
                UserState.user(session),
                UserState.sent(session),
                0,
                run.nanos(),
                0,
                needsText ? request.keepingText() : request);
    }

    @SuppressWarnings("unchecked") // only this class writes the attribute
    private List<Conversation.Turn> earlier(Session session) {
        return spec.conversation()
                .filter(session::contains)
                .map(name -> (List<Conversation.Turn>) session.attributes().apply(name))
                .orElse(List.of());
    }

    @Override
    public Verdict verdict(Session session, Reply reply) {
        Verdict verdict = Verdict.of(session, reply, checks);
        if (spec.conversation().isEmpty()
                || !reply.outcome().isOk()
                || reply.text().isEmpty()) {
            return verdict;
        }
        List<Conversation.Turn> turns = new ArrayList<>(earlier(session));
        turns.add(new Conversation.Turn(prompt(reply.asked().request()), reply.text()));
        return new Verdict(verdict.session().set(spec.conversation().get(), List.copyOf(turns)), verdict.fault());
    }

    private static String prompt(BedrockRequest request) {
        return request.plain() instanceof InferenceRequest asked ? asked.prompt() : "";
    }
}
