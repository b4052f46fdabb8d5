package dev.headroom.loadtest;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values of records as text that is the same in every program: {@code toString} has the members of a set in an order that each program
 * draws anew.
 */
final class PlainText {

    private PlainText() {}

    static String of(Object value) {
        if (value instanceof Set<?> set) {
            return set.stream().map(PlainText::of).sorted().toList().toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainText::of).toList().toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(PlainText::of).orElse("none");
        }
        return value instanceof Record ? ofRecord(value) : value.toString();
    }

    private static String ofRecord(Object value) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('(');
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            text.append(component.getName())
                    .append('=')
                    .append(of(read(component, value)))
                    .append(' ');
        }
        return text.append(')').toString();
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("what a scenario is made of is public", e);
        }
    }
}
