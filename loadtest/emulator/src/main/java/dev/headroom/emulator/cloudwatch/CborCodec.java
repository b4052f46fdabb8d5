package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.io.IOException;

/** Smithy's RPC v2 in CBOR: the operation in the path, moments as numbers with tag 1. */
final class CborCodec implements Codec {

    private static final String PATH = "/service/GraniteServiceVersion20100801/operation/";
    private static final String PROTOCOL_HEADER = "smithy-protocol";
    private static final String PROTOCOL = "rpc-v2-cbor";
    private static final String TYPE = "application/cbor";

    private final CBORMapper mapper = new CBORMapper();

    @Override
    public boolean owns(Request request) {
        return request.method().equals("POST")
                && request.path().startsWith(PATH)
                && request.header(PROTOCOL_HEADER).orElse("").equals(PROTOCOL);
    }

    @Override
    public String operation(Request request) {
        return request.path().substring(PATH.length());
    }

    /** Tags say no more than the members' names do, and are passed over. */
    @Override
    public ObjectNode input(Request request) {
        if (request.body().length == 0) {
            return mapper.createObjectNode();
        }
        try {
            return Codec.structure(mapper.readTree(request.body()));
        } catch (IOException e) {
            throw Codec.unreadable("must be a CBOR map");
        }
    }

    @Override
    public Reply reply(String operation, ObjectNode answer) {
        return reply(200, answer);
    }

    @Override
    public Reply refusal(AwsError error) {
        return Codec.withQueryError(reply(error.status(), Codec.error(error)), error);
    }

    private static Reply reply(int status, ObjectNode body) {
        return Reply.of(status, TYPE, CborWriter.bytes(body)).with(PROTOCOL_HEADER, PROTOCOL);
    }
}
