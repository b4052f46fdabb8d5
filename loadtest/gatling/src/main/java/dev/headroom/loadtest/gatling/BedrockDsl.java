package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.transport.Call;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Session;
import java.util.function.Function;

/** The entrance for simulations: {@code exec(bedrock("turn").converseStream(session -> ...))}. */
public final class BedrockDsl {

    private BedrockDsl() {}

    /** Begins a request; {@code name} is how Gatling's report calls it. */
    public static Request bedrock(String name) {
        return new Request(name);
    }

    /** A request that has a name and nothing else yet. */
    public static final class Request {
        private final String name;

        private Request(String name) {
            this.name = name;
        }

        /** Streams an answer; {@code call} makes the request from the virtual user's session. */
        public ActionBuilder converseStream(Function<Session, Call> call) {
            io.gatling.core.action.builder.ActionBuilder builder =
                    (context, next) -> new ConverseStreamAction(name, call, context, next);
            return () -> builder;
        }
    }
}
