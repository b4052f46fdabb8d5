package dev.headroom.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.headroom.emulator.control.Ledger;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.logs.InvocationLog;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.profile.TruthReader;
import dev.headroom.emulator.runtime.RuntimePlane;
import dev.headroom.emulator.truth.TruthBook;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the emulator tells of itself, under {@code /headroom}; no AWS service. */
final class Admin implements Service {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final TruthBook book;
    private final RuntimePlane runtime;
    private final Ledger ledger;
    private final Optional<InvocationLog> log;
    private final Runnable forgetTokens;

    /** @param forgetTokens lets client tokens be used again */
    Admin(TruthBook book, RuntimePlane runtime, Ledger ledger, Optional<InvocationLog> log, Runnable forgetTokens) {
        this.book = book;
        this.runtime = runtime;
        this.ledger = ledger;
        this.log = log;
        this.forgetTokens = forgetTokens;
    }

    @Override
    public String signingName() {
        return "";
    }

    @Override
    public boolean owns(Request request) {
        return request.path().startsWith("/headroom/");
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return Reply.error(error);
    }

    @Override
    public Reply answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /headroom/counters" -> Reply.json(200, counters());
            case "GET /headroom/ledger" -> Reply.json(200, ledger.json());
            case "GET /headroom/truth" -> Reply.of(200, "application/jsonl", book.lines(from(request)));
            case "POST /headroom/reset" -> {
                book.reset();
                forgetTokens.run();
                yield Reply.json(200, Json.object());
            }
            case "GET /headroom/faults" -> Reply.json(200, JSON.valueToTree(runtime.faults()));
            case "PUT /headroom/faults" -> {
                runtime.setFaults(plan(request.body()));
                yield Reply.json(200, Json.object());
            }
            default -> throw AwsError.of(404, "UnknownOperationException", "no such operation");
        };
    }

    private ObjectNode counters() {
        ObjectNode json = book.json();
        log.ifPresent(open -> {
            InvocationLog.Status status = open.status();
            ObjectNode logged = json.putObject("invocationLog");
            logged.put("written", status.written()).put("lost", status.lost());
            status.trouble().ifPresent(trouble -> logged.put("trouble", trouble));
        });
        return json;
    }

    private static long from(Request request) {
        try {
            return Long.parseLong(request.parameter("from").orElse("0"));
        } catch (NumberFormatException e) {
            throw AwsError.validation("from: must be a whole number");
        }
    }

    private static FaultPlan plan(byte[] body) {
        try {
            return TruthReader.read(new String(body, StandardCharsets.UTF_8), "body", FaultPlan.class);
        } catch (EmulatorException e) {
            throw AwsError.validation(String.valueOf(e.getMessage()));
        }
    }
}
