package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.ListProvisionedModelThroughputsRequest;
import software.amazon.awssdk.services.bedrock.model.ListProvisionedModelThroughputsResponse;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelSummary;
import software.amazon.awssdk.services.bedrock.model.SortOrder;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** ListProvisionedModelThroughputs: filters, order and pages. */
class ListTest {

    private final Bench bench = new Bench();

    @BeforeEach
    void threeOnThreeDays() {
        for (String name : List.of("chat-a", "chat-b", "talk")) {
            bench.buy(name, request -> request.modelUnits(1));
            bench.clock.pass(Duration.ofDays(1));
        }
    }

    private List<String> names(Consumer<ListProvisionedModelThroughputsRequest.Builder> filter) {
        return bench.bedrock.listProvisionedModelThroughputs(filter).provisionedModelSummaries().stream()
                .map(ProvisionedModelSummary::provisionedModelName)
                .toList();
    }

    @Test
    void theNewestComesFirstUnlessAskedOtherwise() {
        assertThat(names(request -> {})).containsExactly("talk", "chat-b", "chat-a");
        assertThat(names(request -> request.sortBy("CreationTime").sortOrder(SortOrder.ASCENDING)))
                .containsExactly("chat-a", "chat-b", "talk");
    }

    @Test
    void filtersHoldTogether() {
        Instant second = Instant.parse("2026-02-01T10:20:30Z");
        assertThat(names(request -> request.nameContains("chat"))).containsExactly("chat-b", "chat-a");
        assertThat(names(request -> request.creationTimeAfter(second))).containsExactly("talk");
        assertThat(names(request -> request.creationTimeBefore(second))).containsExactly("chat-a");
        assertThat(names(request -> request.nameContains("chat").creationTimeAfter(second.minusSeconds(1))))
                .containsExactly("chat-b");
        bench.buy("new", request -> request.modelId("anthropic.claude-3-haiku-20240307-v1:0:48k"));
        assertThat(names(request -> request.statusEquals("Creating"))).containsExactly("new");
        assertThat(names(request -> request.modelArnEquals(Bench.LLAMA_ARN)))
                .containsExactly("talk", "chat-b", "chat-a");
    }

    @Test
    void pagesMissNothingAndRepeatNothingThoughItemsComeAndGo() {
        ListProvisionedModelThroughputsResponse first =
                bench.bedrock.listProvisionedModelThroughputs(request -> request.maxResults(2));
        assertThat(first.provisionedModelSummaries()).hasSize(2);
        bench.delete("talk");
        bench.buy("newer", request -> request.modelUnits(1));
        ListProvisionedModelThroughputsResponse second = bench.bedrock.listProvisionedModelThroughputs(
                request -> request.maxResults(2).nextToken(first.nextToken()));
        assertThat(second.provisionedModelSummaries())
                .extracting(ProvisionedModelSummary::provisionedModelName)
                .containsExactly("chat-a");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void theSdksPaginatorSeesAll() {
        assertThat(bench.bedrock.listProvisionedModelThroughputsPaginator(request -> request.maxResults(1)).stream())
                .hasSize(3);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> names(request -> request.maxResults(0))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> names(request -> request.maxResults(1001))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> names(request -> request.statusEquals("Gone")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> names(request -> request.sortOrder("Up"))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> names(request -> request.nextToken("2")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("nextToken");
    }
}
