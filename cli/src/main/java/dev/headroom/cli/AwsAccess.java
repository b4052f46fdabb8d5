package dev.headroom.cli;

import dev.headroom.emulator.auth.Keys;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.RequestAuth;
import dev.headroom.loadtest.transport.SigV4Auth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** Who is asking, where and in which HTTP, by AWS's own conventions: environment, profiles, API keys and endpoint overrides. */
final class AwsAccess {

    /** An API key of Bedrock; the SDKs let it win over credentials. */
    private static final String API_KEY = "AWS_BEARER_TOKEN_BEDROCK";

    private static final String ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK_RUNTIME";

    private static final String CONTROL_ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK";

    private final Map<String, String> environment;
    private final Optional<String> profile;
    private final HttpChoice http;
    /** Whoever checks a signature compares its date with a clock of life. */
    private final Clock clock = Clock.systemUTC();

    AwsAccess(Map<String, String> environment, Optional<String> profile, HttpChoice http) {
        this.environment = environment;
        this.profile = profile;
        this.http = http;
    }

    /** What every target is spoken to in. */
    HttpChoice http() {
        return http;
    }

    /** The credentials that an emulator believes. */
    static AwsCredentialsProvider emulated() {
        Keys keys = Keys.HEADROOM;
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    }

    /** The runtime endpoint of a Region, or the one that the environment puts in its place. */
    Target aws(String region) {
        String override = environment.get(ENDPOINT);
        if (override != null) {
            return at(URI.create(override), region);
        }
        URI endpoint = URI.create("https://bedrock-runtime." + region + ".amazonaws.com");
        return http.to(new Target("aws " + region, endpoint, auth(region)));
    }

    /** The control plane's address, where the environment puts one in the place of the Region's own. */
    Optional<URI> controlOverride() {
        return Optional.ofNullable(environment.get(CONTROL_ENDPOINT)).map(URI::create);
    }

    /** A client of the control plane; an API key of the environment is found by the SDK itself. */
    BedrockClient control(String region, Optional<URI> endpoint) {
        return ControlPlane.in(
                region,
                endpoint,
                profile.map(name ->
                        DefaultCredentialsProvider.builder().profileName(name).build()));
    }

    /** Any other endpoint. */
    Target at(URI endpoint, String region) {
        return http.to(new Target(endpoint.toString(), endpoint, auth(region)));
    }

    private RequestAuth auth(String region) {
        String key = environment.get(API_KEY);
        if (key != null) {
            return new BearerAuth(key);
        }
        DefaultCredentialsProvider.Builder builder = DefaultCredentialsProvider.builder();
        profile.ifPresent(builder::profileName);
        DefaultCredentialsProvider provider = builder.build();
        try {
            provider.resolveCredentials();
        } catch (SdkException e) {
            throw new LoadTestException(
                    "no AWS credentials: set AWS_PROFILE or give --profile, or set " + API_KEY
                            + " to a Bedrock API key",
                    e);
        }
        return new SigV4Auth(provider::resolveCredentials, region, clock);
    }

    /** Signed, so that an emulator costs the client what the real service does. */
    Target emulator(URI endpoint, String region) {
        RequestAuth auth = new SigV4Auth(() -> emulated().resolveCredentials(), region, clock);
        return http.to(new Target("emulator", endpoint, auth));
    }
}
