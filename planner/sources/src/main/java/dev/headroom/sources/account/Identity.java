package dev.headroom.sources.account;

import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Who AWS takes one for.
 *
 * @param arn of the user or the assumed role
 * @param time what AWS's clock says, to the second; empty where the answer had no date
 */
public record Identity(String arn, Optional<Instant> time) {

    /**
     * Asks; it needs no permission.
     *
     * @throws AwsException where AWS cannot be asked or does not accept the credentials
     */
    public static Identity of(AwsSession session) {
        StsClient sts = session.sts();
        GetCallerIdentityResponse answer = session.ask("sts:GetCallerIdentity", sts::getCallerIdentity);
        return new Identity(
                answer.arn(),
                answer.sdkHttpResponse().firstMatchingHeader("Date").flatMap(Identity::instant));
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
