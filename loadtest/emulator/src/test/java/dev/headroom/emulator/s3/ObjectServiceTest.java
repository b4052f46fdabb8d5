package dev.headroom.emulator.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** ListObjectsV2 and GetObject by AWS's own client, whose signatures are verified. */
class ObjectServiceTest {

    /** What a key may hold and an address may not. */
    private static final String ODD = "a b+c&<é>%2F~*.json";

    @TempDir
    private Path folder;

    private Emulator emulator;
    private S3Client client;

    @BeforeEach
    void start() throws IOException {
        for (String key : List.of("logs/x/1/a", "logs/x/1/b", "logs/x/2/c", "logs/x/d", "logs/x/" + ODD, "logs/z")) {
            Path file = folder.resolve(key);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "of " + key);
        }
        Files.writeString(folder.resolve("logs/.records.part"), "half");
        Files.writeString(folder.resolve("secret"), "no bucket's");
        Files.createDirectories(folder.resolve("logs/x/empty"));
        EmulatorSettings.Extras extras = new EmulatorSettings.Extras(
                Optional.of(Keys.HEADROOM), FaultPlan.NONE, Optional.empty(), Optional.of(folder));
        emulator = Emulator.start(
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 1, extras),
                Clock.systemUTC());
        client = client(Region.US_WEST_2, "headroom");
    }

    private S3Client client(Region region, String secret) {
        return S3Client.builder()
                .endpointOverride(emulator.endpoint())
                .region(region)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("headroom", secret)))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        emulator.close();
    }

    private List<String> listed(String prefix, String delimiter, int most) {
        return client
                .listObjectsV2Paginator(request -> request.bucket("logs")
                        .prefix(prefix)
                        .delimiter(delimiter.isEmpty() ? null : delimiter)
                        .encodingType(delimiter.isEmpty() ? null : EncodingType.URL)
                        .maxKeys(most))
                .stream()
                .flatMap(page -> {
                    assertThat(page.keyCount()).isLessThanOrEqualTo(most);
                    return Stream.concat(
                            page.contents().stream().map(S3Object::key),
                            page.commonPrefixes().stream().map(CommonPrefix::prefix));
                })
                .toList();
    }

    @Test
    void keysAreListedByPrefixAndPage() {
        List<String> all = List.of("x/1/a", "x/1/b", "x/2/c", "x/" + ODD, "x/d", "z");
        assertThat(listed("", "", 1000)).isEqualTo(all);
        assertThat(listed("", "", 2)).isEqualTo(all);
        assertThat(listed("x/1", "", 1)).containsExactly("x/1/a", "x/1/b");
        assertThat(listed("y/", "", 1)).isEmpty();
        assertThat(listed("../", "", 1)).isEmpty();
    }

    @Test
    void foldersArePutTogetherByTheDelimiter() {
        assertThat(listed("", "/", 1000)).containsExactly("z", "x/");
        assertThat(listed("x/", "/", 1000)).containsExactly("x/" + ODD, "x/d", "x/1/", "x/2/");
        assertThat(listed("x/", "/", 1)).containsExactly("x/1/", "x/2/", "x/" + ODD, "x/d");
        assertThat(listed("x/", "c", 1000)).containsExactly("x/1/a", "x/1/b", "x/d", "x/2/c", "x/a b+c");
    }

    @Test
    void aPageSaysItsObjectsAndWhatItWasAskedFor() {
        ListObjectsV2Response page = client.listObjectsV2(request ->
                request.bucket("logs").prefix("x/").startAfter("x/1/a").maxKeys(2));
        assertThat(page.contents()).extracting(S3Object::key).containsExactly("x/1/b", "x/2/c");
        assertThat(page.isTruncated()).isTrue();
        assertThat(page.keyCount()).isEqualTo(2);
        assertThat(page.name()).isEqualTo("logs");
        S3Object first = page.contents().get(0);
        assertThat(first.size()).isEqualTo("of logs/x/1/b".length());
        ResponseBytes<GetObjectResponse> object =
                client.getObjectAsBytes(request -> request.bucket("logs").key(first.key()));
        assertThat(object.response().eTag()).isEqualTo(first.eTag());
        assertThat(object.response().lastModified())
                .isEqualTo(first.lastModified().truncatedTo(ChronoUnit.SECONDS));
        assertThatThrownBy(() ->
                        client.listObjectsV2(request -> request.bucket("logs").continuationToken("?")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("continuation token provided is incorrect");
    }

    @Test
    void anObjectIsItsFile() {
        assertThat(client.getObjectAsBytes(request -> request.bucket("logs").key("x/" + ODD))
                        .asByteArray())
                .isEqualTo(("of logs/x/" + ODD).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> client.getObjectAsBytes(
                        request -> request.bucket("logs").key("z").ifMatch("\"other\"")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    @Test
    void whatIsNotThereIsSaidInS3sWords() {
        for (String key : List.of("none", "x", ".records.part", "../secret", "x/../../secret")) {
            assertThatThrownBy(() -> client.getObjectAsBytes(
                            request -> request.bucket("logs").key(key)))
                    .as(key)
                    .isInstanceOf(NoSuchKeyException.class);
        }
        assertThatThrownBy(() -> client.listObjectsV2(request -> request.bucket("other")))
                .isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() ->
                        client.deleteObject(request -> request.bucket("logs").key("z")))
                .hasMessageContaining("ListObjectsV2 and GetObject only");
        assertThat(folder.resolve("logs/z")).exists();
    }

    @Test
    void whoeverSignsWronglyIsNotBelievedAndWhoeverSignsForElsewhereIsSentThere() {
        try (S3Client wrong = client(Region.US_WEST_2, "guessed");
                S3Client elsewhere = client(Region.EU_WEST_1, "headroom")) {
            assertThatThrownBy(() -> wrong.listObjectsV2(request -> request.bucket("logs")))
                    .isInstanceOfSatisfying(S3Exception.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(403);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
                    });
            assertThatThrownBy(() -> elsewhere.listObjectsV2(request -> request.bucket("logs")))
                    .isInstanceOfSatisfying(S3Exception.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(301);
                        assertThat(e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
                                .contains("us-west-2");
                    });
        }
        assertThat(new Http(emulator.endpoint()).send("GET", "/logs/z", "").statusCode())
                .isEqualTo(404);
    }
}
