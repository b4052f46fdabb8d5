package dev.headroom.cli.target;

import dev.headroom.emulator.auth.Keys;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.RequestAuth;
import dev.headroom.loadtest.transport.SigV4Auth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.AwsSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/**
 * Who is asking, where and in which HTTP, for what is measured and what is rented: the identity is that of {@link AwsSession}, as for every
 * read of an account. An API key of Bedrock stands for it at the runtime only.
 */
public final class AwsAccess {

    /** An API key of Bedrock; the SDKs let it win over credentials that nobody names. */
    private static final String API_KEY = "AWS_BEARER_TOKEN_BEDROCK";

    private static final String ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK_RUNTIME";
    private static final String CONTROL_ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK";
    private static final String ANY_ENDPOINT = "AWS_ENDPOINT_URL";

    private final Map<String, String> environment;
    private final AwsSettings settings;
    private final HttpChoice http;
    /** Whoever checks a signature compares its date with a clock of life. */
    private final Clock clock = Clock.systemUTC();

    public AwsAccess(Map<String, String> environment, AwsSettings settings, HttpChoice http) {
        this.environment = environment;
        this.settings = settings;
        this.http = http;
    }

    /** Where nobody is named: an emulator believes its own keys. */
    public static AwsAccess ofNobody(HttpChoice http) {
        AwsSettings none = new AwsSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new AwsAccess(Map.of(), none, http);
    }

    /** What every target is spoken to in. */
    public HttpChoice http() {
        return http;
    }

    /** The credentials that an emulator believes. */
    public static AwsCredentialsProvider emulated() {
        Keys keys = Keys.HEADROOM;
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    }

    /** The runtime endpoint of a Region, or the one that a flag or the environment puts in its place. */
    public Target aws(String region) {
        Optional<URI> override = override(ENDPOINT);
        if (override.isPresent()) {
            return at(override.get(), region);
        }
        URI endpoint = URI.create("https://bedrock-runtime." + region + ".amazonaws.com");
        return http.to(new Target("aws " + region, endpoint, auth(region)));
    }

    /** The control plane's address, where a flag or the environment puts one in the place of the Region's own. */
    public Optional<URI> controlOverride() {
        return override(CONTROL_ENDPOINT);
    }

    private Optional<URI> override(String ofService) {
        return settings.endpoint()
                .or(() -> Stream.of(ofService, ANY_ENDPOINT)
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(url -> !url.isBlank())
                        .map(URI::create)
                        .findFirst());
    }

    /** A client of the control plane with the credentials of now; an API key is of no use there. */
    public BedrockClient control(String region, Optional<URI> endpoint) {
        return ControlPlane.in(region, endpoint, credentials(region));
    }

    /** Any other endpoint. */
    public Target at(URI endpoint, String region) {
        return http.to(new Target(endpoint.toString(), endpoint, auth(region)));
    }

    /** Whoever is named by flag is not passed over for a key that lies about. */
    private RequestAuth auth(String region) {
        String key = environment.getOrDefault(API_KEY, "");
        boolean isNamed = settings.profile().isPresent() || settings.roleArn().isPresent();
        if (!key.isBlank() && !isNamed) {
            return new BearerAuth(key);
        }
        AwsCredentialsProvider provider = isNamed ? credentials(region) : credentialsOrKey(region);
        return new SigV4Auth(provider::resolveCredentials, region, clock);
    }

    private AwsCredentialsProvider credentialsOrKey(String region) {
        try {
            return credentials(region);
        } catch (LoadTestException e) {
            throw new LoadTestException(e.getMessage() + "; or set " + API_KEY + " to a Bedrock API key", e);
        }
    }

    /** The session is left open: a role is assumed anew where a measurement lasts longer than its credentials. */
    private AwsCredentialsProvider credentials(String region) {
        AwsSettings there =
                new AwsSettings(settings.profile(), Optional.of(region), settings.roleArn(), settings.endpoint());
        try {
            return AwsSession.open(there).credentials();
        } catch (AwsException e) {
            throw new LoadTestException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Signed, so that an emulator costs the client what the real service does. */
    public Target emulator(URI endpoint, String region) {
        RequestAuth auth = new SigV4Auth(() -> emulated().resolveCredentials(), region, clock);
        return http.to(new Target("emulator", endpoint, auth));
    }
}
