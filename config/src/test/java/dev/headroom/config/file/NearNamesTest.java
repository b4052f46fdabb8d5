package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NearNamesTest {

    /** The first two are the textbook's. */
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "hold, hold, 0",
        "'', hold, 4",
        "hold, '', 4",
        "holds, hold, 1"
    })
    void theDistanceIsLevenshteins(String one, String other, int distance) {
        assertThat(NearNames.distance(one, other)).isEqualTo(distance);
    }

    static Stream<List<String>> words() {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.generate(() -> List.of(word(random), word(random), word(random)))
                .limit(50);
    }

    private static String word(SplittableRandom random) {
        return random.ints(random.nextInt(8), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("words")
    void theDistanceIsAMetric(List<String> words) {
        String one = words.get(0);
        String other = words.get(1);
        String third = words.get(2);
        int distance = NearNames.distance(one, other);
        assertThat(distance).isEqualTo(NearNames.distance(other, one));
        assertThat(distance == 0).isEqualTo(one.equals(other));
        assertThat(distance).isLessThanOrEqualTo(NearNames.distance(one, third) + NearNames.distance(third, other));
    }

    @Test
    void theNearestNameIsNamedFirst() {
        assertThat(NearNames.hint("hodl", List.of("users", "hold", "warmUp")))
                .isEqualTo("maybe you meant 'hold' (there are users, hold, warmUp)");
    }

    @Test
    void aNameFarFromAllIsNotGuessedAt() {
        assertThat(NearNames.hint("pause", List.of("users", "hold"))).isEqualTo("there are users, hold");
        assertThat(NearNames.hint("pause", List.of())).isEqualTo("there are none yet");
    }
}
