package dev.headroom.sources.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.price.Price;
import dev.headroom.sources.aws.Asked;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.EmulatedAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emulator's list, which has the shipped prices, page by page. */
class PriceListingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static EmulatedAccount account;

    @BeforeAll
    static void start() {
        account = new EmulatedAccount(Profile.standard(), Instant.parse("2026-11-26T00:00:00Z"));
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @BeforeEach
    void clear() {
        Asked.clear();
        System.setProperty("aws.maxAttempts", "1");
    }

    @Test
    void everyPageOfEveryOfferIsRead() {
        try (AwsSession session = account.session()) {
            ListedPrices listed = PriceListing.read(session, DAY);
            assertThat(listed.skus()).isGreaterThan(200);
            assertThat(Asked.operations()).containsOnly("Pricing:GetProducts").hasSizeGreaterThan(3);
            assertThat(listed.unmapped()).isEmpty();
            assertThat(listed.missingOffers()).containsExactly("AmazonBedrockService");
            List<String> units = listed.book().rows().stream()
                    .filter(price -> price.thing().startsWith(EmulatedAccount.LLAMA + " in us-west-2, model unit"))
                    .map(Price::figures)
                    .toList();
            assertThat(units).containsExactly("$24.00 for an hour", "$21.18 for an hour", "$13.08 for an hour");
        }
    }

    @Test
    void aRefusalNamesTheAction() {
        Asked.next(Asked.Answer.ofJson("GetProducts", 400, "AccessDeniedException"));
        try (AwsSession session = account.session()) {
            assertThatThrownBy(() -> PriceListing.read(session, DAY))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("pricing:GetProducts");
        }
    }

    @Test
    void aProductThatIsNotJsonIsRefused() {
        Asked.next(new Asked.Answer("GetProducts", 200, "{\"PriceList\":[\"{\"]}"));
        try (AwsSession session = account.session()) {
            assertThatThrownBy(() -> PriceListing.read(session, DAY))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("offer AmazonBedrock has a product that is not JSON");
        }
    }
}
