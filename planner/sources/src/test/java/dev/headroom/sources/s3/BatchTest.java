package dev.headroom.sources.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Batch.Bounds BOUNDS = new Batch.Bounds(3, 100);

    private static LoggedObject object(String hour, String name, long bytes) {
        return new LoggedObject("AWSLogs/" + hour + "/" + name, hour, bytes, "\"etag\"");
    }

    private static List<Batch> of(LoggedObject... objects) {
        return Batch.of("words", List.of(objects), BOUNDS);
    }

    private static List<Integer> sizes(List<Batch> batches) {
        return batches.stream().map(batch -> batch.objects().size()).toList();
    }

    @Test
    void aBatchIsOfOneDayAndNoLargerThanItsBounds() {
        assertThat(sizes(of(
                        object("2026/03/01/22", "a", 1),
                        object("2026/03/01/23", "a", 1),
                        object("2026/03/02/00", "a", 1))))
                .as("a day")
                .containsExactly(2, 1);
        assertThat(sizes(of(Stream.of("a", "b", "c", "d")
                        .map(name -> object("2026/03/01/05", name, 1))
                        .toArray(LoggedObject[]::new))))
                .as("objects")
                .containsExactly(3, 1);
        assertThat(sizes(of(
                        object("2026/03/01/05", "a", 60),
                        object("2026/03/01/05", "b", 40),
                        object("2026/03/01/05", "c", 1),
                        object("2026/03/01/05", "d", 500),
                        object("2026/03/01/05", "e", 1))))
                .as("bytes; a larger object is a batch of its own")
                .containsExactly(2, 1, 1, 1);
    }

    /** Folders 48 hours apart may hold copies of a record, folders 49 hours apart may not. */
    @Test
    void copiesAreLookedForAsFarBackAsTheyCanBe() {
        List<Batch> batches = of(
                object("2026/03/01/00", "a", 1),
                object("2026/03/02/05", "a", 1),
                object("2026/03/03/00", "a", 1),
                object("2026/03/04/06", "a", 1));
        assertThat(batches).extracting(Batch::before).containsExactly(List.of(), List.of(0), List.of(1, 0), List.of(2));
    }

    @Test
    void aNameChangesWithWhateverTheMinutesAreMadeOf() {
        List<LoggedObject> objects = new ArrayList<>(List.of(
                object("2026/03/01/00", "a", 1), object("2026/03/02/00", "a", 1), object("2026/03/09/00", "a", 1)));
        List<String> names = names("words", objects);
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[0-9a-f]{32}"));
        assertThat(names("words", objects)).isEqualTo(names);
        assertThat(names("other", objects)).doesNotContainAnyElementsOf(names);
        objects.set(0, new LoggedObject("AWSLogs/2026/03/01/00/a", "2026/03/01/00", 1, "\"other\""));
        List<String> changed = names("words", objects);
        assertThat(changed.subList(0, 2)).doesNotContainAnyElementsOf(names);
        assertThat(changed.get(2)).as("a week later").isEqualTo(names.get(2));
    }

    private static List<String> names(String words, List<LoggedObject> objects) {
        return Batch.of(words, objects, BOUNDS).stream().map(Batch::name).toList();
    }
}
