package dev.headroom.loadtest.example;

import static dev.headroom.loadtest.gatling.BedrockDsl.bedrock;
import static dev.headroom.loadtest.gatling.BedrockDsl.outputTokens;
import static dev.headroom.loadtest.gatling.BedrockDsl.stopReason;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A support chat of two turns, three new chats a second. Set {@code -Dbedrock.endpoint} to an emulator's address. */
public final class SupportChatSimulation extends Simulation {

    private final ProtocolBuilder protocol = bedrock.endpoint(URI.create(System.getProperty("bedrock.endpoint")))
            .apiKey("headroom")
            .model("anthropic.claude-3-haiku-20240307-v1:0")
            .http2()
            .freeOfCharge()
            .measurements(Path.of(System.getProperty("bedrock.measurements")));

    private final FeederBuilder<Object> questions = listFeeder(List.of(
                    Map.<String, Object>of("question", "Where is my parcel?"),
                    Map.<String, Object>of("question", "How do I send it back?")))
            .circular();

    private final ChainBuilder ask = exec(bedrock("ask")
            .converseStream()
            .system("You answer customers of a shop.")
            .prompt("#{question}")
            .inConversation("chat")
            .maxTokens(60)
            .outputTokens(40) // an emulator's answers are so long; a model's are as long as it likes
            .check(stopReason().is("end_turn"), outputTokens().satisfies("is too many", n -> n <= 60)));

    private final ChainBuilder insist = exec(bedrock("insist")
            .converse()
            .prompt("Are you sure?")
            .inConversation("chat")
            .maxTokens(40));

    private final ScenarioBuilder chats = scenario("support chat")
            .exec(feed(questions), ask)
            .pause(Duration.ofMillis(200))
            .exec(insist);

    /** Ends well where nothing failed and 95 of 100 first tokens came within 2 s. */
    public SupportChatSimulation() {
        setUp(chats.injectOpen(constantUsersPerSec(3).during(3)))
                .protocols(protocol)
                .assertions(
                        global().failedRequests().count().is(0L),
                        details("ask TTFT").responseTime().percentile(95.0).lt(2000));
    }
}
