package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.price.UnitIds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which ids model units are sold. */
class UnitIdsTest {

    private static final UnitIds SHIPPED = new ConfigFolder(Path.of(".")).unitIds();

    @TempDir
    private Path folder = Path.of(".");

    /** Amazon Bedrock User Guide, supported models for Provisioned Throughput. */
    @Test
    void theGuidesIdsAreThere() {
        assertThat(SHIPPED.of("meta.llama3-1-8b-instruct-v1:0")).containsExactly("meta.llama3-1-8b-instruct-v1:0:128k");
        assertThat(SHIPPED.of("amazon.nova-micro-v1:0"))
                .containsExactly("amazon.nova-micro-v1:0:24k", "amazon.nova-micro-v1:0:128k");
        assertThat(SHIPPED.of("anthropic.claude-sonnet-4-6")).isEmpty();
        assertThat(SHIPPED.byModel()).hasSize(23);
        assertThat(SHIPPED.provenance()).isPresent();
    }

    @Test
    void everyIdIsItsModelsWithMoreBehindIt() {
        SHIPPED.byModel().forEach((model, ids) -> assertThat(ids).allMatch(id -> id.startsWith(model)));
    }

    private void refused(String units, String fault) {
        Written written = new Written(folder);
        written.write("units.yaml", "source: a page\nasOf: 2026-10-04\nunits:\n" + units);
        assertThatThrownBy(() -> written.folder().unitIds())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("units.yaml:" + fault);
    }

    @Test
    void aModelTwiceAndAModelWithoutAnIdAreRefused() {
        refused(
                "  - {model: m, ids: [m:1]}\n  - {model: m, ids: [m:2]}\n",
                "5: key 'model' is 'm', for the second time");
        refused("  - {model: m, ids: []}\n", "4: key 'ids' is an empty list");
        refused("  - {model: m, id: [m:1]}\n", "4: key 'id' is not known");
    }

    @Test
    void whereThereIsNoListNothingIsKnown() {
        assertThat(new ConfigFolder(folder).unitIds()).isEqualTo(UnitIds.UNKNOWN);
        assertThat(UnitIds.UNKNOWN.of("m")).isEqualTo(List.of());
        assertThat(UnitIds.UNKNOWN.toBuy("m", List.of())).isEqualTo(List.of("m"));
    }

    /** The list has one length; a unit was measured of another. Two that were measured decide nothing. */
    @Test
    void whatWasMeasuredIsBoughtBeforeWhatIsListed() {
        String model = "meta.llama3-1-8b-instruct-v1:0";
        assertThat(SHIPPED.toBuy(model, List.of())).isEqualTo(List.of(model + ":128k"));
        assertThat(SHIPPED.toBuy(model, List.of(model + ":8k"))).isEqualTo(List.of(model + ":8k"));
        assertThat(SHIPPED.toBuy(model, List.of(model + ":8k", model + ":16k"))).isEqualTo(List.of(model + ":128k"));
    }
}
