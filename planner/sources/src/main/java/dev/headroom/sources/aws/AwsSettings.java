package dev.headroom.sources.aws;

import dev.headroom.planner.quantity.Require;
import java.net.URI;
import java.util.Optional;

/**
 * Who asks, and where. What is absent is found by AWS's own conventions: environment, configuration files, instance.
 *
 * @param profile of the AWS configuration
 * @param region as in {@code us-west-2}
 * @param roleArn a role to assume first, as in {@code arn:aws:iam::123456789012:role/planner}
 * @param endpoint the URL that stands for every service, as an emulator's does
 */
public record AwsSettings(
        Optional<String> profile, Optional<String> region, Optional<String> roleArn, Optional<URI> endpoint) {

    /** @throws IllegalArgumentException naming the flag, where a value is not of its form */
    public AwsSettings {
        profile.ifPresent(name -> Require.text("--profile", name));
        region.ifPresent(name -> form("--region", name, "[a-z]{2,}(-[a-z]+)+-[0-9]+", "us-west-2"));
        roleArn.ifPresent(arn -> form(
                "--role-arn",
                arn,
                "arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]+",
                "arn:aws:iam::123456789012:role/planner"));
        endpoint.ifPresent(url -> form("--endpoint-url", url.toString(), "https?://[^@\\s]+", "http://127.0.0.1:4566"));
    }

    private static void form(String flag, String value, String pattern, String example) {
        Require.that(value.matches(pattern), flag + " is not of the form of " + example + "; check it");
    }
}
