package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.Tag;
import software.amazon.awssdk.services.bedrock.model.TooManyTagsException;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** Tags, as AWS's client sets and reads them. */
class TaggingTest {

    private final Bench bench = new Bench();

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static List<Tag> tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> tag("key" + i, "")).toList();
    }

    private List<Tag> of(String arn) {
        return bench.bedrock
                .listTagsForResource(request -> request.resourceARN(arn))
                .tags();
    }

    @Test
    void tagsOfTheOrderAreAddedToReplacedAndTakenAway() {
        String arn = bench.bought("chat", request -> request.tags(tag("team", "search"), tag("env", "prod")));
        assertThat(of(arn)).containsExactly(tag("env", "prod"), tag("team", "search"));
        bench.bedrock.tagResource(request -> request.resourceARN(arn).tags(tag("env", "test"), tag("cost", "12")));
        assertThat(of(arn)).containsExactly(tag("cost", "12"), tag("env", "test"), tag("team", "search"));
        bench.bedrock.untagResource(request -> request.resourceARN(arn).tagKeys("env", "none"));
        assertThat(of(arn)).containsExactly(tag("cost", "12"), tag("team", "search"));
        bench.delete(arn);
        assertThatThrownBy(() -> of(arn)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void anOrderThatIsRepeatedLeavesTagsAsTheyAre() {
        String arn =
                bench.buy("chat", request -> request.clientRequestToken("t").tags(tag("a", "1")));
        bench.bedrock.untagResource(request -> request.resourceARN(arn).tagKeys("a"));
        bench.buy("chat", request -> request.clientRequestToken("t").tags(tag("a", "1")));
        assertThat(of(arn)).isEmpty();
    }

    @Test
    void aResourceHasAtMostFiftyTags() {
        String arn = bench.buy("chat", request -> request.tags(tags(50)));
        bench.bedrock.tagResource(request -> request.resourceARN(arn).tags(tag("key0", "again")));
        assertThatThrownBy(() -> bench.bedrock.tagResource(
                        request -> request.resourceARN(arn).tags(tag("one", "more"))))
                .isInstanceOf(TooManyTagsException.class);
        assertThatThrownBy(() -> bench.buy("talk", request -> request.tags(tags(51))))
                .isInstanceOf(TooManyTagsException.class);
        assertThat(bench.purchases.all()).hasSize(1);
    }

    @Test
    void tagsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> bench.buy("a", request -> request.tags(tag("aws:a", ""))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("reserved");
        assertThatThrownBy(() -> bench.buy("a", request -> request.tags(tag("", ""))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> bench.buy("a", request -> request.tags(tag("a", "b?"))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> bench.buy("a", request -> request.tags(tag("a", "b".repeat(257)))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> bench.buy("a", request -> request.tags(tag("a", "1"), tag("a", "2"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("twice");
    }
}
