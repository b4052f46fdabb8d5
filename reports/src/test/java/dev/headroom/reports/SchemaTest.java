package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report's JSON is what docs/schema says. */
class SchemaTest {

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "schema", "report.schema.json")));
    }

    private static String json(ReviewInput input) {
        return ReportFormat.JSON.render(Report.of(input));
    }

    @Test
    void reportsAreWhatTheSchemaSays() throws IOException {
        JsonSchema schema = schema();
        assertThat(schema.validate(json(GoldenTest.input()), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json(Orders.input()), InputFormat.JSON)).isEmpty();
        PlanDraft bare = new PlanDraft().withoutCandidates();
        bare.outlook = List.of();
        assertThat(schema.validate(json(ReviewInput.of(bare.plan(), Plans.ORIGIN)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void anotherVersionAndAnUnknownFieldAreNot() throws IOException {
        String json = json(GoldenTest.input());
        assertThat(schema().validate(json.replace("\"version\" : 1", "\"version\" : 9"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replace("\"chosen\"", "\"preferred\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
