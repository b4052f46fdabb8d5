package dev.headroom.loadtest.unit;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** Makes clients of the Bedrock control plane. */
public final class ControlPlane {

    private ControlPlane() {}

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
