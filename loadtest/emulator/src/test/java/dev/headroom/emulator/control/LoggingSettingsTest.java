package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.http.AwsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrock.model.LoggingConfig;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** The configuration of invocation logging, as AWS's client puts and reads it. */
class LoggingSettingsTest {

    private final Bench bench = new Bench();

    private void put(LoggingConfig config) {
        bench.bedrock.putModelInvocationLoggingConfiguration(request -> request.loggingConfig(config));
    }

    private LoggingConfig get() {
        return bench.bedrock
                .getModelInvocationLoggingConfiguration(request -> {})
                .loggingConfig();
    }

    private static LoggingConfig bucket(String name, String prefix) {
        return LoggingConfig.builder()
                .s3Config(s3 -> s3.bucketName(name).keyPrefix(prefix))
                .build();
    }

    @Test
    void loggingIsOffUntilPutAndAfterDelete() {
        assertThat(get()).isNull();
        put(LoggingConfig.builder()
                .s3Config(s3 -> s3.bucketName("logs-of-ours").keyPrefix("bedrock/"))
                .cloudWatchConfig(group -> group.logGroupName("calls").roleArn("arn:aws:iam::123456789012:role/logs"))
                .textDataDeliveryEnabled(false)
                .build());
        LoggingConfig got = get();
        assertThat(got.s3Config().bucketName()).isEqualTo("logs-of-ours");
        assertThat(got.s3Config().keyPrefix()).isEqualTo("bedrock/");
        assertThat(got.cloudWatchConfig().logGroupName()).isEqualTo("calls");
        assertThat(got.textDataDeliveryEnabled()).isFalse();
        assertThat(got.imageDataDeliveryEnabled()).isTrue();
        LoggingConfiguration held = bench.logging.current().orElseThrow();
        assertThat(held.text()).isFalse();
        assertThat(held.s3()).contains(new LoggingConfiguration.S3("logs-of-ours", "bedrock"));
        bench.bedrock.deleteModelInvocationLoggingConfiguration(request -> {});
        assertThat(get()).isNull();
        assertThat(bench.logging.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "../logs", "a/b/c", "Logs", "a..b"})
    void aBucketThatCannotBeIsRefused(String name) {
        assertThatThrownBy(() -> put(bucket(name, ""))).isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../../b", "/a"})
    void aPrefixThatLeadsOutOfTheBucketIsRefused(String prefix) {
        assertThatThrownBy(() -> put(bucket("logs", prefix))).isInstanceOf(ValidationException.class);
    }

    @Test
    void aPlaceIsNeeded() {
        assertThatThrownBy(() -> put(LoggingConfig.builder().build())).isInstanceOf(ValidationException.class);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNotTaken() {
        bench.logging.checkWith(configuration -> {
            throw AwsError.validation("no");
        });
        assertThatThrownBy(() -> put(bucket("logs", ""))).isInstanceOf(ValidationException.class);
        assertThat(get()).isNull();
    }
}
