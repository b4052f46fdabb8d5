package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.util.Optional;

/**
 * One model unit, from the intent to its end. Each step is in the journal before the next is taken. Safe for a thread that rents and one
 * that ends the program.
 */
public final class Rental implements AutoCloseable {

    private final RentalIntent intent;
    private final RentalJournal journal;
    private final UnitPlane plane;
    private final RentalClock clock;
    private final RentalOwner owner;
    private boolean asked;

    private Rental(RentalIntent intent, RentalJournal journal, Means means, RentalOwner owner) {
        this.intent = intent;
        this.journal = journal;
        this.plane = means.plane();
        this.clock = means.clock();
        this.owner = owner;
    }

    /**
     * What renting needs of the world.
     *
     * @param plane where it is bought
     * @param clock the time
     */
    public record Means(UnitPlane plane, RentalClock clock) {}

    /**
     * Writes down what is about to be bought. Nothing is bought yet.
     *
     * @throws LoadTestException where it cannot be written down
     */
    public static Rental begin(RentalFolder folder, RentalIntent intent, Means means) {
        RentalJournal journal = folder.journal(intent.name());
        RentalOwner owner = RentalOwner.of(journal.file())
                .orElseThrow(() -> new LoadTestException(journal.file() + ": another program rents under this name"));
        journal.begin(intent);
        return new Rental(intent, journal, means, owner);
    }

    /** The journal. */
    public RentalJournal journal() {
        return journal;
    }

    /** What the journal says. */
    public RentalState state() {
        return journal.state().orElseThrow();
    }

    /**
     * Buys, and gives the ARN.
     *
     * @throws LoadTestException where it cannot be bought, or was given back in the meantime
     */
    public synchronized String buy() {
        if (!state().isAlive()) {
            throw new LoadTestException("the program was told to end before the model unit was bought");
        }
        asked = true;
        try {
            String arn = plane.create(intent);
            journal.bought(arn, clock.now());
            return arn;
        } catch (PurchaseRefusedException e) {
            // A call that was tried again may have bought the first time.
            asked = plane.named(intent.name()).isPresent();
            throw new LoadTestException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Waits until it serves.
     *
     * @throws LoadTestException where it will not, or not in time
     */
    public void awaitService(Backoff asking) {
        String arn = state().arn().orElseThrow();
        Optional<UnitPlane.Status> settled = asking.until(
                clock, () -> Optional.of(status(arn)).filter(now -> now.state() != UnitPlane.State.CREATING));
        UnitPlane.Status last = settled.orElseGet(() -> status(arn));
        if (last.state() != UnitPlane.State.IN_SERVICE) {
            throw new LoadTestException("the model unit is " + last.word() + " after "
                    + asking.patience().toSeconds() + " s at most, not InService; it is deleted");
        }
        journal.append(RentalStep.IN_SERVICE, clock.now());
    }

    private UnitPlane.Status status(String arn) {
        return plane.status(arn)
                .orElseThrow(() -> new LoadTestException("the model unit " + arn + " is gone; somebody deleted it"));
    }

    /**
     * Deletes it, where it is not gone already, and sees that it is.
     *
     * @throws LoadTestException where that fails; the message says how to do it by hand
     */
    @Override
    public synchronized void close() {
        if (!asked && state().isAlive()) {
            journal.append(RentalStep.GONE, clock.now());
        }
        Recovery.Outcome outcome = new Recovery(place -> plane, clock).recover(journal);
        owner.close();
        if (outcome instanceof Recovery.Outcome.Failed failed) {
            throw new LoadTestException(failed.sentence());
        }
    }
}
