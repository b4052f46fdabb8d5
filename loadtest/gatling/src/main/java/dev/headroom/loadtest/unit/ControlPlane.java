package dev.headroom.loadtest.unit;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.BedrockClientBuilder;
import software.amazon.awssdk.services.bedrock.auth.scheme.BedrockAuthSchemeProvider;

/** Makes clients of the Bedrock control plane. */
public final class ControlPlane {

    private ControlPlane() {}

    /** How long one call may take, with what the client tries again by itself. */
    private static final Duration CALL = Duration.ofSeconds(60);

    private static final Duration CONNECTION = Duration.ofSeconds(10);

    /**
     * A client that gives up in time. Its reads are tried again in the SDK's adaptive mode; requests are signed, whatever API key there is.
     *
     * @param endpoint in the place of the Region's own
     * @param credentials of whoever rents
     */
    public static BedrockClient in(String region, Optional<URI> endpoint, AwsCredentialsProvider credentials) {
        BedrockClientBuilder builder = BedrockClient.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .authSchemeProvider(BedrockAuthSchemeProvider.defaultProvider())
                .overrideConfiguration(
                        how -> how.apiCallTimeout(CALL).retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTION)
                        .build());
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** A client of another endpoint than the Region's own: an emulator, or a private one. */
    public static BedrockClient at(URI endpoint, String region, AwsCredentialsProvider credentials) {
        return BedrockClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
