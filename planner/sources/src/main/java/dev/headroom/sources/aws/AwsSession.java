package dev.headroom.sources.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.auth.scheme.BedrockAuthSchemeProvider;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * One identity in one Region, and the clients through which it reads. Reads are tried again in the SDK's adaptive mode, as often as
 * {@code AWS_MAX_ATTEMPTS} says or {@value #ATTEMPTS} times; every call has an end. Endpoints are the Region's, unless the settings,
 * {@code AWS_ENDPOINT_URL}, {@code AWS_ENDPOINT_URL_<SERVICE>} or the profile name others; the SDK reads the last three itself.
 */
public final class AwsSession implements AutoCloseable {

    private static final int ATTEMPTS = 6;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration ATTEMPT = Duration.ofSeconds(60);
    private static final Duration CALL = Duration.ofMinutes(3);
    /** For calls whose answers are whole objects. */
    private static final int LARGER = 10;

    private final AwsSettings settings;
    private final Region region;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(SILENCE)
            .build();
    private final List<SdkAutoCloseable> opened = new ArrayList<>();
    private final AwsCredentialsProvider credentials;

    private AwsSession(AwsSettings settings) {
        this.settings = settings;
        this.region = settings.region().map(Region::of).orElseGet(() -> found(settings.profile()));
        AwsCredentialsProvider own = own(settings.profile());
        ask("sts:AssumeRole", own::resolveCredentials);
        this.credentials = settings.roleArn().map(arn -> assumed(arn, own)).orElse(own);
    }

    /**
     * Finds the Region and the credentials.
     *
     * @throws AwsException where there is no Region, there are no credentials, or the role cannot be assumed
     */
    public static AwsSession open(AwsSettings settings) {
        return new AwsSession(settings);
    }

    private static Region found(Optional<String> profile) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        profile.ifPresent(chain::profileName);
        try {
            return chain.build().getRegion();
        } catch (SdkException e) {
            throw new AwsException("no AWS Region is set; give --region, or set AWS_REGION or the profile's region", e);
        }
    }

    /** The Region that a profile of the AWS configuration names, or the default profile. */
    public static Optional<String> regionOf(Optional<String> profile) {
        try {
            AwsProfileRegionProvider provider = profile.map(name -> new AwsProfileRegionProvider(null, name))
                    .orElseGet(AwsProfileRegionProvider::new);
            return Optional.ofNullable(provider.getRegion()).map(Region::id);
        } catch (SdkException e) {
            return Optional.empty();
        }
    }

    private static AwsCredentialsProvider own(Optional<String> profile) {
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        profile.ifPresent(chain::profileName);
        return chain.build();
    }

    private AwsCredentialsProvider assumed(String roleArn, AwsCredentialsProvider own) {
        StsClient sts = client(StsClient.builder(), own);
        StsAssumeRoleCredentialsProvider role = keep(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(roleArn).roleSessionName("headroom"))
                .build());
        ask("sts:AssumeRole", role::resolveCredentials);
        return role;
    }

    /**
     * Who asks, for clients that this does not make: renewed as they are used, for as long as this is open.
     *
     * @throws AwsException where there are none now
     */
    public AwsCredentialsProvider credentials() {
        ask("sts:AssumeRole", credentials::resolveCredentials);
        return credentials;
    }

    /** As in {@code us-west-2}. */
    public String region() {
        return region.id();
    }

    /** Whether an endpoint of one's own was given, which may have a calendar of its own. */
    public boolean isElsewhere() {
        return settings.endpoint().isPresent();
    }

    public CloudWatchClient cloudWatch() {
        return client(CloudWatchClient.builder(), credentials);
    }

    /** Requests are signed, whatever API key there is: that is for the runtime. */
    public BedrockClient bedrock() {
        return client(
                BedrockClient.builder().authSchemeProvider(BedrockAuthSchemeProvider.defaultProvider()), credentials);
    }

    public ServiceQuotasClient serviceQuotas() {
        return client(ServiceQuotasClient.builder(), credentials);
    }

    public StsClient sts() {
        return client(StsClient.builder(), credentials);
    }

    /** By path-style addresses where another endpoint stands for S3: {@code BUCKET.127.0.0.1} is nobody's name. */
    public S3Client s3() {
        S3Client usual = client(patient(S3Client.builder(), LARGER), credentials, region);
        return usual.serviceClientConfiguration().endpointOverride().isEmpty()
                ? usual
                : client(patient(S3Client.builder().forcePathStyle(true), LARGER), credentials, region);
    }

    /** The Price List has few endpoints, which all have the prices of every Region; this is that of us-east-1. */
    public PricingClient pricing() {
        return client(patient(PricingClient.builder(), 1), credentials, Region.US_EAST_1);
    }

    /**
     * Makes one call.
     *
     * @param action the IAM action that it needs, as in {@code cloudwatch:ListMetrics}
     * @throws AwsException where it fails
     */
    public <T> T ask(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new AwsException(new AwsFailure(action, settings, e).sentence(), e);
        }
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            B builder, AwsCredentialsProvider identity) {
        return client(patient(builder, 1), identity, region);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            B builder, AwsCredentialsProvider identity, Region where) {
        settings.endpoint().ifPresent(builder::endpointOverride);
        return keep(builder.region(where)
                .credentialsProvider(identity)
                .httpClient(http)
                .build());
    }

    /** With an end to every call, so many times later than that of a small question. */
    private <B extends AwsClientBuilder<B, ?>> B patient(B builder, int times) {
        return builder.overrideConfiguration(configuration -> patience(configuration, times));
    }

    private void patience(ClientOverrideConfiguration.Builder configuration, int times) {
        settings.profile().ifPresent(configuration::defaultProfileName);
        int attempts = SdkSystemSetting.AWS_MAX_ATTEMPTS.getIntegerValue().orElse(ATTEMPTS);
        configuration
                .apiCallAttemptTimeout(ATTEMPT.multipliedBy(times))
                .apiCallTimeout(CALL.multipliedBy(times))
                .retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                        .maxAttempts(attempts)
                        .build());
    }

    private <C extends SdkAutoCloseable> C keep(C client) {
        opened.add(client);
        return client;
    }

    @Override
    public void close() {
        opened.forEach(SdkAutoCloseable::close);
        http.close();
    }
}
