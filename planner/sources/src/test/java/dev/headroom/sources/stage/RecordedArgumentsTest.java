package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedArgumentsTest {

    @ParameterizedTest
    @CsvSource({
        "plan demand.json --seed 7, plan demand.json --seed 7",
        "plan --seed=-7 demand.json, plan --seed=-7 demand.json",
        "plan --seed -7 demand.json, plan --seed -7 demand.json",
        "loadtest steps.yaml --yes --budget 5 more.yaml, loadtest steps.yaml --yes --budget 5 more.yaml",
        "plan --token s3cret, plan --token ***",
        "plan --token=s3cret, plan --token=***",
        "plan --token=s3=cret= --seed 7, plan --token=*** --seed 7",
        "plan --header Authorization Bearer s3cret --region eu, plan --header *** *** *** --region eu",
        "plan --token -5s3cret, plan --token ***",
        "plan -p s3cret, plan -p ***",
        "plan -ps3cret, plan ***",
        "plan -p=s3cret, plan -p=***",
        "plan --token:s3cret, plan ***",
        "plan -- s3cret, plan *** ***",
        "plan - s3cret, plan *** ***",
        "loadtest https://me:s3cret@host/x, loadtest ***",
        "loadtest --region https://me:s3cret@host, loadtest --region ***",
        "loadtest --region=https://me:s3cret@host, loadtest ***",
        "loadtest http://localhost:8080, loadtest http://localhost:8080",
    })
    void onlyWhatCannotBeSecretIsRecorded(String line, String recorded) {
        List<String> words = RecordedArguments.of(List.of(line.split(" ")));
        assertThat(words).containsExactly(recorded.split(" "));
        assertThat(RecordedArguments.of(words)).isEqualTo(words);
        assertThat(String.join(" ", words)).doesNotContain("s3cret");
    }
}
