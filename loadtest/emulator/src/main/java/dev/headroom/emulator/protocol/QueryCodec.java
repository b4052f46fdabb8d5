package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Form;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * AWS's query protocol: a form with an Action and a Version, answered in XML.
 *
 * @param version the API's date, as in {@code 2010-08-01}
 * @param namespace of the XML
 * @param maps names of members that are maps and not structures
 */
public record QueryCodec(String version, String namespace, Set<String> maps) implements Codec {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Copies. */
    public QueryCodec {
        maps = Set.copyOf(maps);
    }

    @Override
    public Optional<String> operation(Request request) {
        boolean form = request.header("content-type")
                .filter(type -> type.startsWith(FORM))
                .isPresent();
        if (!request.path().equals("/") || !(form || request.method().equals("GET"))) {
            return Optional.empty();
        }
        Form values = form(request);
        return values.first("Action")
                .filter(action ->
                        values.first("Version").filter(version::equals).isPresent());
    }

    private static Form form(Request request) {
        try {
            return Form.of(
                    request.method().equals("GET")
                            ? request.query()
                            : new String(request.body(), StandardCharsets.UTF_8));
        } catch (AwsError e) {
            throw Input.serialization(e.text());
        }
    }

    @Override
    public Input input(Request request) {
        return new Input(FormTree.of(form(request)));
    }

    @Override
    public Reply output(String operation, ObjectNode result) {
        Xml xml = new Xml(maps);
        xml.open(operation + "Response xmlns=\"" + namespace + "\"");
        xml.member(operation + "Result", result);
        xml.open("ResponseMetadata").text("RequestId", id(operation)).close("ResponseMetadata");
        xml.close(operation + "Response");
        return reply(200, xml);
    }

    @Override
    public Reply error(AwsError error) {
        Xml xml = new Xml(maps);
        xml.open("ErrorResponse xmlns=\"" + namespace + "\"").open("Error");
        xml.text("Type", QueryCodes.fault(error))
                .text("Code", QueryCodes.code(error))
                .text("Message", error.text());
        xml.close("Error").text("RequestId", id(error.text())).close("ErrorResponse");
        return reply(error.status(), xml);
    }

    /** The true id is in a header; the body has one of the right shape. */
    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Reply reply(int status, Xml xml) {
        return Reply.of(status, "text/xml", xml.toString().getBytes(StandardCharsets.UTF_8));
    }
}
