package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.plan.Plan;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden documents, each with one thing wrong. */
class DocumentRefusalTest {

    @TempDir
    private Path folder;

    private void refused(String name, String from, String to, String message) throws IOException {
        Path file = Golden.spoiled(folder, name, from, to);
        assertThatThrownBy(() -> {
                    switch (name) {
                        case "plan.json" -> PlanFile.read(file);
                        case "demand.json" -> DemandFile.read(file);
                        default -> CapacityFile.read(file);
                    }
                })
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void aDocumentOfAnotherFormatIsNamed() throws IOException {
        Path plan = Golden.copy(folder, "plan.json");
        assertThatThrownBy(() -> DemandFile.read(plan))
                .isInstanceOf(SourceException.class)
                .hasMessage(plan + ": is a 'headroom plan' file, this needs a 'headroom demand' file; "
                        + "make one with `headroom demand`");
        Path measurements = Golden.copy(folder, "measurements.csv");
        assertThatThrownBy(() -> PlanFile.read(measurements))
                .hasMessageContaining("is no JSON document, this needs a 'headroom plan' file");
        refused("plan.json", "\"format\": \"headroom plan\",", "", "does not begin with its format");
        refused("plan.json", "{\n  \"format\"", "[{\n  \"format\"", "does not begin with its format");
    }

    @Test
    void aMissingFileSaysWhatMakesOne() {
        Path file = folder.resolve("none.json");
        assertThatThrownBy(() -> CapacityFile.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessage(file + ": there is no such file; make one with `headroom capacity`");
        assertThatThrownBy(() -> CapacityFile.read(folder))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void theEnvelopeIsReadStrictly() throws IOException {
        refused(
                "plan.json",
                "\"version\": 4",
                "\"version\": 5",
                ":3: version is 5, this headroom reads versions 3 to 4");
        refused("plan.json", "\"version\": 4", "\"version\": 0", ":3: version is 0");
        refused("plan.json", "\"version\": 4", "\"version\": \"2\"", ":3: a whole number 'version' must follow");
        refused("plan.json", "  \"version\": 4,\n", "", ":3: a whole number 'version' must follow");
        refused("plan.json", "\"plan\": {", "\"purchase\": {", ":4: an object 'plan' must follow");
        refused("plan.json", "  }\n}\n", "  },\n  \"more\": 3\n}\n", ":340: a field follows 'plan'");
        refused("plan.json", "  }\n}\n", "  }\n}\n{}\n", ":341: more follows the end of the document");
    }

    /** It lacks what makes its figures doubtful, and nobody can make that up. */
    @Test
    void aDemandACapacityOrAPlanOfAnEarlierVersionIsRefused() throws IOException {
        for (Path demand :
                List.of(Golden.copyOfTheFirst(folder, "demand.json"), Golden.copyOfTheSecond(folder, "demand.json"))) {
            assertThatThrownBy(() -> DemandFile.read(demand))
                    .hasMessageContaining(", this headroom reads version 3")
                    .hasMessageContaining("`headroom demand`");
        }
        Path capacity = Golden.copyOfTheFirst(folder, "capacity.json");
        assertThatThrownBy(() -> CapacityFile.read(capacity))
                .hasMessage(
                        capacity + ":3: version is 1, this headroom reads versions 2 to 4; use the headroom that wrote"
                                + " the file, or make it again with `headroom capacity`");
        for (Path plan :
                List.of(Golden.copyOfTheFirst(folder, "plan.json"), Golden.copyOfTheSecond(folder, "plan.json"))) {
            assertThatThrownBy(() -> PlanFile.read(plan))
                    .hasMessageContaining(", this headroom reads versions 3 to 4")
                    .hasMessageContaining("`headroom plan`");
        }
    }

    /** What is optional and came later is not there; the rest is as strict as ever. */
    @Test
    void aCapacityOfTheSecondVersionIsRead() throws IOException {
        CapacityCurve capacity = CapacityFile.read(Golden.copyOfTheSecond(folder, "capacity.json"));
        EndpointCapacity was = HandMade.capacity().endpoints().get(0);
        assertThat(capacity.endpoints().get(0))
                .isEqualTo(new EndpointCapacity(was.run(), was.levels(), was.scaling(), was.caveats()));
        assertThat(capacity.admission()).isEmpty();
        Path file = Golden.copyOfTheSecond(folder, "capacity.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"residualSd\": 0.1,", ""));
        assertThatThrownBy(() -> CapacityFile.read(file)).hasMessageContaining("residualSd");
    }

    /** Nobody had asked who stated what, what it saves future by future, by which rule units admit, nor what of each level was on time. */
    @Test
    void aCapacityAndAPlanOfTheThirdVersionAreRead() throws IOException {
        CapacityCurve capacity = CapacityFile.read(Golden.copyOfTheThird(folder, "capacity.json"));
        EndpointCapacity was = HandMade.capacity().endpoints().get(0);
        assertThat(capacity.endpoints().get(0))
                .isEqualTo(new EndpointCapacity(was.run(), was.levels(), was.scaling(), was.curves(), was.caveats()));
        assertThat(capacity.admission()).isEmpty();
        Plan plan = PlanFile.read(Golden.copyOfTheThird(folder, "plan.json"));
        assertThat(plan.assumptions()).isEmpty();
        assertThat(plan.admission()).isEmpty();
        assertThat(plan.savings()).isEmpty();
        assertThat(plan.candidates()).isEqualTo(HandMadePlan.plan().candidates());
    }

    @Test
    void aDocumentThatWasCutShortIsSaidToBe() throws IOException {
        refused("plan.json", "  }\n}\n", "", ":339: the file ends before its document does");
        refused("plan.json", "  }\n}\n", "  }\n", ":340: the file ends before its document does");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = Golden.copy(folder, "demand.json");
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("model-v1")] = (byte) 0xff;
        Files.write(file, bytes);
        assertThatThrownBy(() -> DemandFile.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("bytes that are not UTF-8");
    }

    @Test
    void fieldsThatAreMissingUnknownOrDoubleAreRefused() throws IOException {
        refused("plan.json", "\"cost\": 9640.00,", "", "plan.chosen.cost: is missing");
        refused("plan.json", "\"utilisation\": 0.5,", "", "plan.chosen.utilisation: is missing");
        refused(
                "plan.json",
                "\"breakEvenRetirementPerYear\": null,",
                "",
                "plan.breakEvenRetirementPerYear: is missing");
        refused("capacity.json", "\"latency\": null,", "", "levels[1].latency: is missing");
        refused(
                "capacity.json",
                "\"kind\": \"onDemand\"",
                "\"kind\": \"provisioned\"",
                ":20: capacity.endpoints[0].run.endpoints[0].units: is missing");
        refused(
                "plan.json",
                "\"cost\": 9640.00",
                "\"cost\": 1.00, \"cost\": 2.00",
                ":11: plan.chosen: Duplicate field 'cost'");
        refused(
                "plan.json",
                "\"cost\": 9640.00",
                "\"cost\": 1.00, \"price\": 2.00",
                "plan.chosen.price: is no field of this");
        refused(
                "plan.json",
                "{\"kind\": \"nothing\"}",
                "{\"kind\": \"nothing\", \"units\": 0}",
                "purchase.units: is no field");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"cost\": 9640.00, \"cost\": null, plan.chosen.cost",
                "\"utilisation\": 0.5, \"utilisation\": null, plan.chosen.utilisation",
                "\"meetsTarget\": true, \"meetsTarget\": null, plan.chosen.meetsTarget",
                "\"usdPerHour\": 9.0000, \"usdPerHour\": null, plan.prices.units.NO_COMMITMENT.usdPerHour",
                "\"notes\": [], \"notes\": null, plan.notes",
                "\"notes\": [], \"notes\": [null], plan.notes[0]",
            })
    void nullIsRefused(String from, String to, String field) throws IOException {
        refused("plan.json", from, to, field + ": is null, must have a value");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"cost\": 9640.00 | \"cost\": 9640 | :11: plan.chosen.cost: is 9640, must be US dollars as in 1234.50",
                "\"cost\": 9640.00 | \"cost\": 9640.005 | cost: is 9640.005, must be US dollars",
                "\"cost\": 9640.00 | \"cost\": \"9640.00\" | cost: is \"9640.00\", must be US dollars",
                "\"utilisation\": 0.5 | \"utilisation\": \"0.5\" | utilisation: is \"0.5\", must be a number",
                "\"utilisation\": 0.5 | \"utilisation\": \"NaN\" | utilisation: is \"NaN\", must be a number",
                "\"utilisation\": 0.5 | \"utilisation\": 1e999 | utilisation: is 1e999, must be a number",
                "\"shareOfUnit\": 0.8 | \"shareOfUnit\": \"\" | shareOfUnit: is \"\", must be a number or null",
                "\"meetsTarget\": true | \"meetsTarget\": 1 | Cannot coerce Integer value (1) to `boolean`",
                "\"meetsTarget\": true | \"meetsTarget\": \"true\" | Cannot coerce String value (\"true\") to `boolean`",
                "\"futures\": 10 | \"futures\": 10.0 | Cannot coerce Floating-point value (10.0) to `int`",
                "\"modelId\": \"example.model-v1:0\" | \"modelId\": 5 | plan.modelId: Cannot coerce Integer value (5)",
                "\"usdPerHour\": 9.0000 | \"usdPerHour\": \"9\" | usdPerHour: Cannot coerce String value (\"9\")",
                "\"notes\": [] | \"notes\": \"none\" | plan.notes: Cannot construct",
                "\"date\": \"2026-09-02\" | \"date\": [2026, 9, 2] | :208: plan.outlook[0].date: is [, must be a day",
                "\"date\": \"2026-09-02\" | \"date\": \"2026-09-31\" | date: is \"2026-09-31\", must be a day as in",
                "\"start\": \"2026-09-01T12:00:00Z\" | \"start\": 1788264000 | plan.start: is 1788264000, must be an instant",
                "\"units\": 2 | \"units\": 2.5 | units: is 2.5, must be a whole number of model units",
                "\"units\": 2 | \"units\": -2 | units: is -2, must be a whole number of model units",
                "\"ONE_MONTH\" | \"ONE_YEAR\" | term: is 'ONE_YEAR', must be one of [NO_COMMITMENT, ONE_MONTH, SIX_MONTHS]",
                "\"ONE_MONTH\" | 1 | term: is '1', must be one of",
                "\"NO_COMMITMENT\": { | \"NEVER\": { | plan.prices.units: is 'NEVER', must be one of",
                "\"kind\": \"units\" | \"kind\": \"lease\" | :10: plan.chosen.purchase: kind is 'lease', must be one of [mixed, nothing, reserved, scheduled, units]",
                "\"kind\": \"units\", | '' | purchase",
                "{\"kind\": \"nothing\"} | 3 | purchase: must be an object that says its kind",
            })
    void aValueOfAnotherFormIsRefused(String from, String to, String message) throws IOException {
        refused("plan.json", from, to, message);
    }

    @Test
    void whatAValueComplainsOfIsPassedOnWithItsPlace() throws IOException {
        refused(
                "plan.json",
                "\"units\": 2",
                "\"units\": 0",
                ":10: plan.chosen.purchase: model units bought is 0, must be at");
        refused(
                "plan.json",
                "\"usdPerHour\": 9.0000",
                "\"usdPerHour\": -9",
                "NO_COMMITMENT: usdPerHour is -9, must be above 0");
        refused("plan.json", "\"futures\": 10", "\"futures\": 9", "plan.rules: futures is 9, must be at least 10");
        refused("demand.json", "[1.0, ", "[", "demand.input.profile: a week's profile has 167 factors, must have 168");
        refused("demand.json", "[0.75, ", "[-0.75, ", ":37: demand.days[0]: residual ratio is -0.75");
        refused(
                "demand.json",
                "Europe/Berlin",
                "Europe/Bonn",
                ":7: demand.zone: is \"Europe/Bonn\", must be a time zone");
        refused("demand.json", "PT337H", "two weeks", ":9: demand.observed: is \"two weeks\", must be a duration");
        refused(
                "capacity.json",
                "\"low\": 90000.0",
                "\"low\": 120000.0",
                ":8: capacity.unit.inputPerMinute: an interval from");
    }

    /** Only the ends of an interval may be open, and then they say so. */
    @Test
    void anIntervalSaysItsValueAndBothEnds() throws IOException {
        refused("capacity.json", ", \"high\": null", "", "capacity.endpoints[0].scaling.kappa.high: is missing");
        refused("capacity.json", "\"value\": 100000.0", "\"value\": null", "unit.inputPerMinute.value: is null");
        refused("capacity.json", "\"high\": null", "\"high\": \"Infinity\"", "high: is \"Infinity\", must be a number");
    }

    /** A reader that takes any order, spacing and whole number for a double still reads hand-edited files. */
    @Test
    void orderAndSpacingDoNotMatterWithinTheValue() throws IOException {
        Path file = Golden.spoiled(
                folder,
                "plan.json",
                "\"unit\": 1, \"avoids\": 7000.25, \"price\": 4320.00",
                "\"price\" : 4320.00,\n\n\"unit\":1,\"avoids\":7000.25");
        assertThat(PlanFile.read(file)).isEqualTo(HandMadePlan.plan());
        Path whole = Golden.spoiled(folder, "plan.json", "\"usdPerHour\": 6.0", "\"usdPerHour\": 6");
        assertThat(PlanFile.read(whole)).isEqualTo(HandMadePlan.plan());
    }
}
