package dev.headroom.loadtest.unit;

import dev.headroom.loadtest.Ending;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelStatus;

/**
 * Model units without commitment, bought for a measurement. They are deleted when this is closed, and also when the program is
 * told to end before that.
 */
public final class RentedUnits implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final BedrockClient bedrock;
    private final String arn;
    private final AtomicBoolean deleted = new AtomicBoolean();
    private final Ending.Task lastResort;

    private RentedUnits(BedrockClient bedrock, String arn) {
        this.bedrock = bedrock;
        this.arn = arn;
        this.lastResort = Ending.ofProgram().giveBack(this::delete);
    }

    /**
     * What to buy.
     *
     * @param name of the purchase, unique in the account
     * @param modelId the model with its context variant, as in {@code meta.llama3-1-8b-instruct-v1:0:128k}
     * @param units at least 1
     */
    public record Order(String name, String modelId, ModelUnits units) {
        public Order {
            Require.text("name of a purchase", name);
            Require.text("model id of a purchase", modelId);
            Require.atLeast("model units of a purchase", units.count(), 1);
        }
    }

    /**
     * Buys, and waits until the units serve.
     *
     * @param bedrock the control plane; kept open until this is closed
     * @param patience how long to wait for them
     * @param nanos the clock of that
     * @throws LoadTestException where they cannot be bought or do not come into service; then nothing is kept
     */
    public static RentedUnits rent(BedrockClient bedrock, Order order, Duration patience, LongSupplier nanos) {
        RentedUnits units = new RentedUnits(bedrock, buy(bedrock, order));
        try {
            units.awaitService(patience, nanos);
            return units;
        } catch (RuntimeException e) {
            units.giveBackAfter(e);
            throw e;
        }
    }

    /** Units that cannot be deleted are worse news than those that do not serve. */
    private void giveBackAfter(RuntimeException cause) {
        try {
            close();
        } catch (LoadTestException e) {
            e.addSuppressed(cause);
            throw e;
        }
    }

    private static String buy(BedrockClient bedrock, Order order) {
        try {
            return bedrock.createProvisionedModelThroughput(request -> request.provisionedModelName(order.name())
                            .modelId(order.modelId())
                            .modelUnits(order.units().count())
                            .clientRequestToken(order.name()))
                    .provisionedModelArn();
        } catch (SdkException e) {
            throw new LoadTestException(
                    "cannot buy " + order.units() + " of " + order.modelId() + ": " + e.getMessage(), e);
        }
    }

    private void awaitService(Duration patience, LongSupplier nanos) {
        long deadline = nanos.getAsLong() + patience.toNanos();
        ProvisionedModelStatus status = status();
        while (status == ProvisionedModelStatus.CREATING && nanos.getAsLong() < deadline) {
            rest();
            status = status();
        }
        if (status != ProvisionedModelStatus.IN_SERVICE) {
            throw new LoadTestException(
                    "the model units are " + status + " after " + patience.toSeconds() + " s, not InService");
        }
    }

    private ProvisionedModelStatus status() {
        try {
            return bedrock.getProvisionedModelThroughput(request -> request.provisionedModelId(arn))
                    .status();
        } catch (SdkException e) {
            throw new LoadTestException("cannot ask for the state of " + arn + ": " + e.getMessage(), e);
        }
    }

    private static void rest() {
        try {
            java.util.concurrent.TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadTestException("interrupted while the model units were made", e);
        }
    }

    /** The ARN that requests name to be served by these units. */
    public String arn() {
        return arn;
    }

    private void delete() {
        if (deleted.compareAndSet(false, true)) {
            try {
                bedrock.deleteProvisionedModelThroughput(request -> request.provisionedModelId(arn));
            } catch (SdkException e) {
                // So that the next to try, at the latest the program's end, does try.
                deleted.set(false);
                throw new LoadTestException(
                        "CANNOT DELETE " + arn + ", which goes on costing money: " + e.getMessage()
                                + ". Delete it with: aws bedrock delete-provisioned-model-throughput --provisioned-model-id "
                                + arn,
                        e);
            }
        }
    }

    /** @throws LoadTestException where the units could not be deleted; it says how to do it by hand */
    @Override
    public void close() {
        delete();
        lastResort.close();
    }
}
