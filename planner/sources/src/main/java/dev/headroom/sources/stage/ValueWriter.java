package dev.headroom.sources.stage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a value in a form of its own. */
final class ValueWriter<T> extends JsonSerializer<T> {

    private final Print<T> print;

    ValueWriter(Print<T> print) {
        this.print = print;
    }

    /** Writes one value. */
    @FunctionalInterface
    interface Print<T> {
        void print(T value, JsonGenerator out) throws IOException;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        print.print(value, out);
    }
}
