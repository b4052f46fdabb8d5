package dev.headroom.emulator.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of every profile that comes with the emulator, wherever it stands, with one letter wrong. */
class MisspeltKeyTest {

    /** In a block at the beginning of a line, behind the dash of a list too; in braces behind one or a comma. */
    private static final Pattern KEY = Pattern.compile("(?:^\\s*(?:- )?|[{,]\\s*)([A-Za-z0-9]+):(?= |$)");

    /** A key where it stands. */
    private record Place(String file, int line, int column, String key) {}

    static Stream<String> profiles() {
        return Profile.PRESET_NAMES.stream();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Profile.class.getResourceAsStream("/dev/headroom/emulator/models/" + name + ".yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<Place> keys(String name) throws IOException {
        List<Place> keys = new ArrayList<>();
        List<String> lines = lines(name);
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i).replaceFirst("#.*", ""));
            while (key.find()) {
                keys.add(new Place(name, i + 1, key.start(1), key.group(1)));
            }
        }
        return keys;
    }

    /** A letter too few, a letter too many, and another letter. */
    private static List<String> misspelt(String key) {
        int middle = key.length() / 2;
        return List.of(
                key.substring(0, key.length() - 1),
                key.charAt(0) + key,
                key.substring(0, middle) + "q" + key.substring(middle + 1));
    }

    private static String without(Place place, String misspelt) throws IOException {
        List<String> lines = new ArrayList<>(lines(place.file()));
        StringBuilder line = new StringBuilder(lines.get(place.line() - 1));
        line.replace(place.column(), place.column() + place.key().length(), misspelt);
        lines.set(place.line() - 1, line.toString());
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void isSaidWithItsLineAndTheRightOne(String name) throws IOException {
        List<Place> keys = keys(name);
        assertThat(keys).hasSizeGreaterThan(30);
        List<String> wrong = new ArrayList<>();
        for (Place place : keys) {
            for (String misspelt : misspelt(place.key())) {
                String said = String.valueOf(
                        catchThrowable(() -> TruthReader.read(without(place, misspelt), "p.yaml", Profile.class)));
                boolean isRight = said.contains("p.yaml:" + place.line() + ": ")
                        && Pattern.compile("[. ]" + misspelt + ": unknown key; maybe you meant '" + place.key() + "' ")
                                .matcher(said)
                                .find();
                if (!isRight) {
                    wrong.add(place + " as " + misspelt + ": " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Where a key is missing, the line is that of the mapping which has not got it; optional ones may be. */
    @ParameterizedTest
    @MethodSource("profiles")
    void isSaidToBeMissingWhereItsMappingBegins(String name) throws IOException {
        for (Place place : keys(name)) {
            List<String> lines = new ArrayList<>(lines(name));
            String whole = lines.get(place.line() - 1);
            if (!whole.matches(" +" + place.key() + ": [^{].*")) {
                continue;
            }
            lines.set(place.line() - 1, "");
            String said = String.valueOf(
                    catchThrowable(() -> TruthReader.read(String.join("\n", lines), "p.yaml", Profile.class)));
            assertThat(said)
                    .contains("p.yaml:" + holder(lines, place) + ": ")
                    .contains(place.key() + ": this key is missing");
        }
    }

    /** The nearest line above that is indented less. */
    private static int holder(List<String> lines, Place place) {
        int line = place.line() - 1;
        while (lines.get(line).isBlank()
                || lines.get(line).strip().startsWith("#")
                || lines.get(line).indexOf(lines.get(line).strip()) >= place.column()) {
            line--;
        }
        return line + 1;
    }
}
