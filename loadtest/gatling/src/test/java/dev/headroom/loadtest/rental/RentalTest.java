package dev.headroom.loadtest.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.loadtest.LoadTestException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RentalTest {

    private static final Backoff ASKING =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(20));

    private final SetClock clock = new SetClock();
    private final FakePlane plane = new FakePlane(clock);

    @TempDir
    private Path folder;

    private Rental begin() {
        return Rental.begin(new RentalFolder(folder), Intents.named("one"), new Rental.Means(plane, clock));
    }

    @Test
    void whatIsRentedServesAndIsGoneAtTheEnd() {
        Rental rental = begin();
        assertThat(rental.state().step()).isEqualTo(RentalStep.INTENT);
        String arn = rental.buy();
        rental.awaitService(ASKING);
        assertThat(rental.state().step()).isEqualTo(RentalStep.IN_SERVICE);
        assertThat(rental.state().arn()).contains(arn);
        rental.close();
        assertThat(plane.alive).isEmpty();
        assertThat(rental.state().isAlive()).isFalse();
        assertThat(rental.state().hoursBilled(clock.now())).isEqualTo(1);
        rental.close();
    }

    @Test
    void whatIsNeverAskedForNeedsNoLookingFor() {
        plane.failures = 99;
        begin().close();
        assertThat(clock.now()).isEqualTo(SetClock.NOON);
    }

    @Test
    void aRefusalIsSaidAndThereIsNothingToWaitFor() {
        plane.refusals = 1;
        Rental rental = begin();
        assertThatThrownBy(rental::buy).isInstanceOf(LoadTestException.class).hasMessage("no model units are granted");
        rental.close();
        assertThat(clock.now()).isEqualTo(SetClock.NOON);
        assertThat(rental.state().hoursBilled(clock.now())).isZero();
    }

    @Test
    void aUnitThatIsNotReadyInTimeIsNotWaitedForForEver() {
        plane.creating = Duration.ofDays(1);
        Rental rental = begin();
        rental.buy();
        assertThatThrownBy(() -> rental.awaitService(ASKING))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("Creating")
                .hasMessageContaining("1200 s");
        assertThat(Duration.between(SetClock.NOON, clock.now())).isLessThanOrEqualTo(ASKING.patience());
        rental.close();
        assertThat(plane.alive).isEmpty();
    }

    @Test
    void aUnitWhoseMakingFailsSaysWhy() {
        plane.fails = true;
        Rental rental = begin();
        rental.buy();
        assertThatThrownBy(() -> rental.awaitService(ASKING)).hasMessageContaining("Failed (no capacity)");
        rental.close();
        assertThat(plane.alive).isEmpty();
    }

    @Test
    void afterTheEndNothingIsBoughtAnyMore() {
        Rental rental = begin();
        rental.close();
        assertThatThrownBy(rental::buy).isInstanceOf(LoadTestException.class).hasMessageContaining("told to end");
        assertThat(plane.everBought).isEmpty();
    }

    /** Expired credentials: it is said how to do it by hand, and the journal still knows. */
    @Test
    void whatCannotBeDeletedIsSaidWithTheCommandThatDoesIt() {
        Rental rental = begin();
        String arn = rental.buy();
        plane.failures = 1;
        assertThatThrownBy(rental::close)
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("CANNOT DELETE " + arn)
                .hasMessageContaining("24.00 dollars an hour")
                .hasMessageContaining("expired")
                .hasMessageContaining("aws bedrock delete-provisioned-model-throughput --provisioned-model-id " + arn
                        + " --region us-west-2 --profile a team=b");
        assertThat(rental.state().isAlive()).isTrue();
        assertThat(new Leftovers(new RentalFolder(folder), new Recovery(place -> plane, clock))
                        .clean()
                        .deleted())
                .hasSize(1);
        assertThat(plane.alive).isEmpty();
    }

    @Test
    void aDeletionIsNotBelievedBeforeItIsSeen() {
        Rental rental = begin();
        rental.buy();
        plane.idleDeletions = 1;
        assertThatThrownBy(rental::close).hasMessageContaining("still there");
        assertThat(rental.state().step()).isEqualTo(RentalStep.DELETING);
        rental.close();
        assertThat(plane.alive).isEmpty();
    }
}
