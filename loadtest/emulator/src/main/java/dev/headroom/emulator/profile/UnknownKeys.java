package dev.headroom.emulator.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for keys that no record has, before anything is made of the others: a misspelt key is said to be unknown, where it stands, and
 * not the right one to be missing.
 */
final class UnknownKeys {

    private final JsonParser parser;
    private final String source;
    private final Map<String, Integer> lines = new HashMap<>();

    private UnknownKeys(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    /**
     * Reads to the end of the text. What is of another form than the record wants is passed over; whoever reads the values will say so.
     *
     * @return the line of each key and of each element of a list, by its path as in {@code models[0].onDemand}
     * @throws EmulatorException where a key is unknown; with source, line, key and the keys that there are
     */
    static Map<String, Integer> refuse(JsonParser parser, String source, Class<?> type) throws IOException {
        try (parser) {
            UnknownKeys keys = new UnknownKeys(parser, source);
            if (parser.nextToken() != null) {
                keys.lines.put("", keys.line());
                keys.value(type, "");
            }
            return keys.lines;
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void value(Type type, String path) throws IOException {
        if (type instanceof ParameterizedType wrapper && wrapper.getRawType() == Optional.class) {
            value(wrapper.getActualTypeArguments()[0], path);
        } else if (parser.hasToken(JsonToken.START_ARRAY)
                && type instanceof ParameterizedType list
                && list.getRawType() == List.class) {
            elements(list.getActualTypeArguments()[0], path);
        } else if (parser.hasToken(JsonToken.START_OBJECT) && type instanceof Class<?> record && record.isRecord()) {
            keys(record, path);
        } else {
            parser.skipChildren();
        }
    }

    private void elements(Type type, String path) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String element = path + "[" + i + "]";
            lines.put(element, line());
            value(type, element);
        }
    }

    private void keys(Class<?> record, String path) throws IOException {
        Map<String, Type> known = new LinkedHashMap<>();
        Arrays.stream(record.getRecordComponents())
                .forEach((RecordComponent each) -> known.put(each.getName(), each.getGenericType()));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Type type = known.get(key);
            if (type == null) {
                String problem = "unknown key; " + NearKeys.hint(key, known.keySet());
                throw new EmulatorException(
                        source + ":" + line() + ": " + join(path, key) + ": " + problem,
                        new IllegalArgumentException(problem));
            }
            lines.put(join(path, key), line());
            parser.nextToken();
            value(type, join(path, key));
        }
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
