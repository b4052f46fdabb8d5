package dev.headroom.sources.aws;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What a failure of the SDK means, in one sentence. AWS's own words are shown only where they cannot hold a credential: those of a
 * refused signature may.
 */
final class AwsFailure {

    private static final Set<String> EXPIRED =
            Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");
    private static final Set<String> DENIED = Set.of(
            "AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation", "NotAuthorized");
    private static final Set<String> UNKNOWN_IDENTITY = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "AuthFailure");
    private static final Set<String> ELSEWHERE =
            Set.of("PermanentRedirect", "AuthorizationHeaderMalformed", "TemporaryRedirect");
    private static final int MOST_WORDS = 200;

    private final String action;
    private final AwsSettings settings;
    private final SdkException failure;

    AwsFailure(String action, AwsSettings settings, SdkException failure) {
        this.action = action;
        this.settings = settings;
        this.failure = failure;
    }

    String sentence() {
        if (failure instanceof AwsServiceException refusal) {
            return refused(refusal);
        }
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return action + " was not answered in time; check the network and run the same command again";
        }
        return unsent();
    }

    private String refused(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (EXPIRED.contains(code)) {
            return expired();
        }
        if (DENIED.contains(code)) {
            return "AWS refused " + action + ": this identity lacks that IAM action, or a policy denies it;"
                    + " docs/aws.md has the policy that each command needs";
        }
        if (ELSEWHERE.contains(code) || refusal.statusCode() == 301) {
            return elsewhere(refusal);
        }
        if (code.equals("NoSuchBucket")) {
            return "there is no such bucket for " + action + "; check its name";
        }
        if (UNKNOWN_IDENTITY.contains(code)) {
            return "AWS does not accept these credentials (" + code + " for " + action
                    + "); check the profile, the Region and this machine's clock";
        }
        if (refusal.isThrottlingException() || refusal.statusCode() == 429) {
            return "AWS throttled " + action + " and went on throttling; wait a minute and run the same command again";
        }
        if (refusal.statusCode() >= 500) {
            return "AWS failed at " + action + " with status " + refusal.statusCode()
                    + "; wait a minute and run the same command again";
        }
        return "AWS refused " + action + ": " + (code.isEmpty() ? "status " + refusal.statusCode() : code)
                + said(details);
    }

    private static String said(AwsErrorDetails details) {
        String words = details == null || details.errorMessage() == null ? "" : details.errorMessage();
        String line = words.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "" : ", " + line.substring(0, Math.min(MOST_WORDS, line.length()));
    }

    /** S3 names the Region of a bucket that is asked for in another. */
    private String elsewhere(AwsServiceException refusal) {
        String region =
                refusal.awsErrorDetails() == null || refusal.awsErrorDetails().sdkHttpResponse() == null
                        ? ""
                        : refusal.awsErrorDetails()
                                .sdkHttpResponse()
                                .firstMatchingHeader("x-amz-bucket-region")
                                .orElse("");
        return "AWS refused " + action + ": the bucket is in another Region than was asked; "
                + (region.isEmpty() ? "give its Region with --bucket-region" : "give --bucket-region " + region);
    }

    private String expired() {
        return "the AWS credentials have expired; sign in again (single sign-on: aws sso login"
                + settings.profile().map(name -> " --profile " + name).orElse("") + ") and run the same command again";
    }

    private String unsent() {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("SSO") || words.contains("oken is expired") || words.contains("expired")) {
            return expired();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return "AWS cannot be reached for " + action + at() + " (" + why((IOException) cause)
                        + "); check the network, the proxy, --region and --endpoint-url";
            }
        }
        if (words.contains("credentials") || words.contains("rofile")) {
            return "no AWS credentials were found"
                    + settings.profile().map(name -> " for profile " + name).orElse("")
                    + "; give --profile, or set AWS_PROFILE or the variables that AWS names for keys";
        }
        return action + " could not be sent (" + failure.getClass().getSimpleName()
                + "); check the AWS configuration, --region and --endpoint-url";
    }

    private String at() {
        return settings.endpoint().map(url -> " at " + url).orElse("");
    }

    private static String why(IOException cause) {
        return cause instanceof UnknownHostException
                ? "unknown host " + cause.getMessage()
                : String.valueOf(cause.getMessage());
    }
}
