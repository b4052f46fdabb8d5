package dev.headroom.loadtest.transport;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/** The request that the AWS SDK's own client would send; nothing leaves this machine. */
public record SdkRecording(SdkHttpRequest request, SdkBytes body) {

    /** A short ConverseStream request. */
    static SdkRecording of(URI endpoint, String modelId, AwsCredentials credentials, Clock clock) {
        return of(
                endpoint,
                credentials,
                clock,
                client -> client.converseStream(
                        request -> request.modelId(modelId)
                                .messages(Message.builder()
                                        .role(ConversationRole.USER)
                                        .content(ContentBlock.fromText("a \"prompt\" of five words"))
                                        .build())
                                .inferenceConfig(config -> config.maxTokens(20)),
                        ConverseStreamResponseHandler.builder()
                                .subscriber(event -> {})
                                .build()));
    }

    /** Any request. */
    public static SdkRecording of(Function<BedrockRuntimeAsyncClient, CompletableFuture<?>> call) {
        return of(
                URI.create("http://127.0.0.1:8765"),
                AwsBasicCredentials.create("AKIDEXAMPLE", "secret"),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                call);
    }

    private static SdkRecording of(
            URI endpoint,
            AwsCredentials credentials,
            Clock clock,
            Function<BedrockRuntimeAsyncClient, CompletableFuture<?>> call) {
        Wire wire = new Wire();
        try (BedrockRuntimeAsyncClient client = BedrockRuntimeAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .putAuthScheme(new PlainScheme(clock))
                .httpClient(wire)
                .build()) {
            call.apply(client).join();
            throw new IllegalStateException("the wire that does not answer has answered");
        } catch (CompletionException expected) {
            return wire.recorded();
        }
    }

    String path() {
        return request.encodedPath();
    }

    public String header(String name) {
        return request.firstMatchingHeader(name).orElse("");
    }

    /** Keeps what it is given, and fails. */
    private static final class Wire implements SdkAsyncHttpClient {
        private final AtomicReference<SdkRecording> seen = new AtomicReference<>();

        SdkRecording recorded() {
            SdkRecording recording = seen.get();
            if (recording == null) {
                throw new IllegalStateException("the client sent nothing");
            }
            return recording;
        }

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            SdkPublisher.adapt(request.requestContentPublisher())
                    .subscribe(part -> body.writeBytes(bytes(part)))
                    .join();
            seen.set(new SdkRecording(request.request(), SdkBytes.fromByteArray(body.toByteArray())));
            IllegalArgumentException failure = new IllegalArgumentException("this wire goes nowhere");
            request.responseHandler().onError(failure);
            return CompletableFuture.failedFuture(failure);
        }

        private static byte[] bytes(ByteBuffer part) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            return bytes;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    /** The SDK's scheme and signer, of a given time, without the headers by which the SDK numbers its attempts. */
    private record PlainScheme(Clock clock) implements AwsV4AuthScheme {

        private static final Set<String> SENT_BY_BOTH = Set.of("content-type", "host", "x-amzn-bedrock-service-tier");

        @Override
        public String schemeId() {
            return SCHEME_ID;
        }

        @Override
        public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
            return AwsV4AuthScheme.create().identityProvider(providers);
        }

        @Override
        public AwsV4HttpSigner signer() {
            AwsV4HttpSigner sdk = AwsV4AuthScheme.create().signer();
            return new AwsV4HttpSigner() {
                @Override
                public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
                    return sdk.sign(request.copy(copy ->
                            copy.putProperty(HttpSigner.SIGNING_CLOCK, clock).request(plain(request.request()))));
                }

                @Override
                public CompletableFuture<AsyncSignedRequest> signAsync(
                        AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
                    throw new IllegalStateException("a JSON body is signed at once");
                }
            };
        }

        private static SdkHttpRequest plain(SdkHttpRequest request) {
            List<String> others = request.headers().keySet().stream()
                    .filter(name -> !SENT_BY_BOTH.contains(name.toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            return request.copy(copy -> others.forEach(copy::removeHeader));
        }
    }
}
