package dev.headroom.emulator.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.protocol.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** AWS's own client, over HTTP, signed. */
class IdentityTest {

    private final Served served = new Served(Identity.of(Account.example()));

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void theCallerIsTheAccountsUser() {
        try (StsClient sts = served.client(StsClient.builder())) {
            var caller = sts.getCallerIdentity();
            assertThat(caller.account()).isEqualTo("123456789012");
            assertThat(caller.arn()).isEqualTo("arn:aws:iam::123456789012:user/headroom");
            assertThat(caller.userId()).isNotBlank();
        }
    }

    @Test
    void whatElseStsDoesIsNotServedAndStrangersAreRefused() {
        try (StsClient sts = served.client(StsClient.builder());
                StsClient stranger = served.client(StsClient.builder(), "other")) {
            assertThatThrownBy(sts::getSessionToken)
                    .isInstanceOf(StsException.class)
                    .hasMessageContaining("GetSessionToken");
            assertThatThrownBy(stranger::getCallerIdentity)
                    .isInstanceOf(StsException.class)
                    .extracting(e -> ((StsException) e).awsErrorDetails().errorCode())
                    .isEqualTo("SignatureDoesNotMatch");
        }
    }
}
