package dev.headroom.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a command gives its result: lines for people, or one JSON object for programs. */
public final class Output {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Option(names = "--output", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.TEXT;

    /** The forms. */
    enum Form {
        TEXT,
        JSON
    }

    public void give(Console console, Map<String, ?> result) {
        if (form == Form.JSON) {
            console.result(json(result));
        } else {
            int width = result.keySet().stream()
                    .map(Labels::of)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            result.forEach((name, value) -> {
                String label = Labels.of(name);
                Object shown = value instanceof Caveats caveats ? caveats.lines(width + 2) : value;
                console.result(label + ":" + " ".repeat(width - label.length() + 1) + shown);
            });
        }
    }

    /** The same with more fields for programs, and lines in their place for people. */
    public void give(Console console, Map<String, Object> result, Map<String, ?> forPrograms, List<String> forPeople) {
        if (form == Form.JSON) {
            Map<String, Object> whole = new LinkedHashMap<>(result);
            whole.putAll(forPrograms);
            console.result(json(whole));
        } else {
            give(console, result);
            forPeople.forEach(console::result);
        }
    }

    /** One object for programs, lines for people. */
    public void give(Console console, Map<String, ?> result, List<String> lines) {
        if (form == Form.JSON) {
            console.result(json(result));
        } else {
            lines.forEach(console::result);
        }
    }

    /** A JSON document for programs, lines for people. */
    public void give(Console console, String document, List<String> lines) {
        if (form == Form.JSON) {
            console.result(document.strip());
        } else {
            lines.forEach(console::result);
        }
    }

    private static String json(Map<String, ?> result) {
        try {
            return MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
