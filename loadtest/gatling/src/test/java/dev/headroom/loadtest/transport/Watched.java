package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.loadtest.wire.BedrockRequest;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.wire.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A request whose answer says what is done with it.
 *
 * @param request itself
 * @param told the name of each method of the reader that was called, after the call
 * @param headers its own
 */
record Watched(BedrockRequest request, Consumer<String> told, Map<String, String> headers) implements BedrockRequest {

    static Call call(Consumer<String> told) {
        BedrockRequest request = new ConverseBody("a few words", 10, 5);
        return new Call("model", new Watched(request, told, Map.of()), Attempts.PATIENCE);
    }

    @Override
    public Operation operation() {
        return request.operation();
    }

    @Override
    public byte[] json() {
        return request.json();
    }

    @Override
    public int maxTokens() {
        return request.maxTokens();
    }

    @Override
    public int mostInputTokens() {
        return request.mostInputTokens();
    }

    @Override
    public AnswerReader answer(boolean keepsText) {
        AnswerReader reader = request.answer(keepsText);
        return (AnswerReader) Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {AnswerReader.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(reader, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        told.accept(method.getName());
                    }
                });
    }
}
