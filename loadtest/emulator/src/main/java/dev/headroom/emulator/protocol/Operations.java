package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A service that is its operations by name, in one or more protocols. */
public final class Operations implements Service {

    private final String signingName;
    private final List<Codec> codecs;
    private final Map<String, Function<Input, ObjectNode>> operations;

    /** Operations under a name for signatures; a request belongs to the first protocol that knows it. */
    public Operations(String signingName, List<Codec> codecs, Map<String, Function<Input, ObjectNode>> operations) {
        this.signingName = signingName;
        this.codecs = List.copyOf(codecs);
        this.operations = Map.copyOf(operations);
    }

    @Override
    public String signingName() {
        return signingName;
    }

    @Override
    public boolean owns(Request request) {
        return codec(request).isPresent();
    }

    private Optional<Codec> codec(Request request) {
        return codecs.stream()
                .filter(codec -> codec.operation(request).isPresent())
                .findFirst();
    }

    @Override
    public Reply answer(Request request) {
        Codec codec = codec(request).orElseThrow(() -> unknown("?"));
        String name = codec.operation(request).orElse("");
        Function<Input, ObjectNode> operation = operations.get(name);
        if (operation == null) {
            throw unknown(name);
        }
        return codec.output(name, operation.apply(codec.input(request)));
    }

    private static AwsError unknown(String name) {
        return AwsError.of(400, "UnknownOperationException", "Could not find operation " + name);
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return codec(request).map(codec -> codec.error(error)).orElseGet(() -> Reply.error(error));
    }
}
