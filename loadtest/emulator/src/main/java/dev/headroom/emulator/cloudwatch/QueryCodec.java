package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Form;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** AWS's query protocol: a form in, XML out. */
final class QueryCodec implements Codec {

    private static final String VERSION = "2010-08-01";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TYPE = "text/xml";

    @Override
    public boolean owns(Request request) {
        if (!request.path().equals("/") || request.header("X-Amz-Target").isPresent()) {
            return false;
        }
        try {
            return form(request).first("Version").orElse("").equals(VERSION);
        } catch (AwsError e) {
            return false;
        }
    }

    /** The body of a POST, or the query of a GET; anything else holds nothing. */
    private static Form form(Request request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (request.method().equals("POST") && type.startsWith(FORM)) {
            return Form.of(new String(request.body(), StandardCharsets.UTF_8));
        }
        return Form.of(request.method().equals("GET") ? request.query() : "");
    }

    @Override
    public String operation(Request request) {
        return form(request).first("Action").orElse("");
    }

    @Override
    public ObjectNode input(Request request) {
        return QueryTree.of(form(request).values());
    }

    @Override
    public Reply reply(String operation, ObjectNode answer) {
        return Reply.of(200, TYPE, XmlWriter.answer(operation, answer));
    }

    @Override
    public Reply refusal(AwsError error) {
        return Reply.of(error.status(), TYPE, XmlWriter.error(error));
    }
}
