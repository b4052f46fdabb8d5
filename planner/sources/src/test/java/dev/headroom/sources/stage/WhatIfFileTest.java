package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsItsText() throws IOException {
        Path file = folder.resolve("run/whatif.json");
        WhatIfFile.write(file, HandMadeWhatIf.grid());
        assertThat(Files.readString(file)).isEqualTo(Golden.text("whatif.json"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "headroom whatif | headroom plan | is a 'headroom plan' file, this needs a 'headroom whatif' file; make one with `headroom plan --what-if`",
                "\"version\": 2 | \"version\": 1 | :3: version is 1, this headroom reads version 2",
                "\"riskAversions\": [0.5] | \"riskAversions\": [1.0] | the risk aversions of a grid are [1.0], must have the plan's 0.5 among them",
                "[\"AS_PLANNED\", \"NO_COMMITMENT\"] | [\"NO_COMMITMENT\"] | the longest terms of a grid are [NO_COMMITMENT], must begin with AS_PLANNED",
                "\"longestTerm\": \"NO_COMMITMENT\" | \"longestTerm\": \"ONE_MONTH\" | whatif: point 2 of a grid is at [1.0, 0.8], ONE_MONTH, 0.5, must be at [1.0, 0.8], NO_COMMITMENT, 0.5",
                "\"futures\": 10, | '' | whatif.futures: is missing",
                "\"factors\": [1.0, 1.5]} | \"factors\": [1.5, 1.0]} | :17: whatif.axes[0]: the factors of demand are [1.5, 1.0], must be above 0 and rising",
                "\"factors\": [1.0, 1.5]} | \"factors\": [1.25, 1.5]} | must be two or more with 1.0 among them",
                "\"factors\": [1.0, 1.5]} | \"factors\": [1.0, 1.5, 2.0]} | whatif: a grid has 8 points, its axes and choices ask for 12",
                "\"factors\": [1.0, 1.5]} | \"factors\": [1.0, 1.25]} | whatif: point 5 of a grid is at [1.5, 0.8], AS_PLANNED, 0.5, must be at [1.25, 0.8], AS_PLANNED, 0.5",
                "\"lever\": \"DEMAND\" | \"lever\": \"WEATHER\" | lever: is 'WEATHER', must be one of",
                "\"cost\": 9640.00 | \"cost\": 9640 | whatif.basis.cost: is 9640, must be US dollars as in 1234.50",
            })
    void whatIsNotAGridIsRefusedWithItsPlace(String from, String to, String message) throws IOException {
        Path file = Golden.spoiled(folder, "whatif.json", from, to.equals("''") ? "" : to);
        assertThatThrownBy(() -> WhatIfFile.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }
}
