package dev.headroom.emulator.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** GetCallerIdentity as the SDK for Java asks it, signed. */
class TokenServiceTest {

    private static StsClient client(Emulator emulator, String secret) {
        return StsClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("headroom", secret)))
                .build();
    }

    @Test
    void theCallerIsTheProfilesAccount() {
        EmulatorSettings.Extras verifying = new EmulatorSettings.Extras(
                Optional.of(Keys.HEADROOM), FaultPlan.NONE, Optional.empty(), Optional.empty());
        EmulatorSettings settings =
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 1, verifying);
        try (Emulator emulator = Emulator.start(settings, Clock.systemUTC());
                StsClient right = client(emulator, "headroom");
                StsClient wrong = client(emulator, "guessed")) {
            assertThat(right.getCallerIdentity().account()).isEqualTo("123456789012");
            assertThat(right.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/headroom");
            assertThatThrownBy(wrong::getCallerIdentity).isInstanceOfSatisfying(StsException.class, refused -> {
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
            });
            assertThatThrownBy(right::getSessionToken).hasMessageContaining("Could not find operation");
        }
    }
}
