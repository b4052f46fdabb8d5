package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.control.HandClock;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;

/** A CloudWatch that has seen five requests in four minutes, and how to speak to it in each protocol. */
final class Bench {

    static final String JSON_TARGET = "GraniteServiceVersion20100801.";
    static final String CBOR_PATH = "/service/GraniteServiceVersion20100801/operation/";

    final HandClock clock = new HandClock("2026-03-04T06:00:00Z");
    final Metrics metrics = new Metrics(Requests.profile(), clock);
    final CloudWatch cloudWatch = new CloudWatch(metrics, clock);

    Bench() {
        metrics.saw(Requests.answered("2026-03-04T05:00:10Z", 100));
        metrics.saw(Requests.answered("2026-03-04T05:00:20Z", 300));
        metrics.saw(Requests.answered("2026-03-04T05:01:00Z", 500));
        metrics.saw(Requests.answered("2026-03-04T05:03:00Z", 700));
        metrics.saw(Requests.ended("2026-03-04T05:03:00Z", 429, "ThrottlingException"));
    }

    static Request request(String path, String body, String... headers) {
        return request(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Request request(String path, byte[] body, String... headers) {
        Headers all = new Headers();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return new Request("POST", path, "", all, body);
    }

    static Request json(String operation, String body) {
        return request("/", body.replace('\'', '"'), "X-Amz-Target", JSON_TARGET + operation);
    }

    static Request cbor(String operation, byte[] body) {
        return request(CBOR_PATH + operation, body, "smithy-protocol", "rpc-v2-cbor");
    }

    static Request form(String body) {
        return request("/", body, "Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    }

    Reply answer(Request request) {
        try {
            return cloudWatch.answer(request);
        } catch (AwsError e) {
            return cloudWatch.refusal(request, e);
        }
    }

    /** An operation's answer in JSON; quotes of the body may be single ones. */
    JsonNode ask(String operation, String body) {
        return Json.read(answer(json(operation, body)).body());
    }

    static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
