package dev.headroom.emulator.llama;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Values as a GGUF file has them: little-endian, strings and arrays after their length, metadata after its type. */
final class Gguf {

    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int BOOL = 7;
    private static final int STRING = 8;
    private static final int ARRAY = 9;

    private final DataOutputStream out;
    private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

    Gguf(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    Gguf u32(int value) throws IOException {
        out.write(number.putInt(0, value).array(), 0, 4);
        return this;
    }

    Gguf u64(long value) throws IOException {
        out.write(number.putLong(0, value).array(), 0, 8);
        return this;
    }

    Gguf f32(float value) throws IOException {
        return u32(Float.floatToIntBits(value));
    }

    Gguf string(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        u64(bytes.length);
        out.write(bytes);
        return this;
    }

    Gguf bytes(byte[] value) throws IOException {
        out.write(value);
        return this;
    }

    Gguf magic() throws IOException {
        out.write("GGUF".getBytes(StandardCharsets.US_ASCII));
        return u32(3);
    }

    Gguf entry(String key, String value) throws IOException {
        return string(key).u32(STRING).string(value);
    }

    Gguf entry(String key, int value) throws IOException {
        return string(key).u32(UINT32).u32(value);
    }

    Gguf entry(String key, float value) throws IOException {
        return string(key).u32(FLOAT32).f32(value);
    }

    Gguf entry(String key, boolean value) throws IOException {
        string(key).u32(BOOL);
        out.write(value ? 1 : 0);
        return this;
    }

    Gguf strings(String key, Iterable<String> values, int count) throws IOException {
        string(key).u32(ARRAY).u32(STRING).u64(count);
        for (String value : values) {
            string(value);
        }
        return this;
    }

    Gguf floats(String key, float value, int count) throws IOException {
        string(key).u32(ARRAY).u32(FLOAT32).u64(count);
        for (int i = 0; i < count; i++) {
            f32(value);
        }
        return this;
    }

    Gguf ints(String key, Iterable<Integer> values, int count) throws IOException {
        string(key).u32(ARRAY).u32(INT32).u64(count);
        for (int value : values) {
            u32(value);
        }
        return this;
    }

    /** Zeros up to the next multiple of 32. */
    Gguf align() throws IOException {
        while (out.size() % Tensor.ALIGNMENT != 0) {
            out.write(0);
        }
        return this;
    }
}
