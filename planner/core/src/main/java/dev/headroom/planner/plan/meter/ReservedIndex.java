package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.purchase.ReservedSize;
import java.util.Arrays;

/**
 * One month of one future, arranged so that what a reservation of whole steps leaves of it is read off few of its minutes. What is above a
 * rate is in a table by step. Minutes that use more than the quota, or ask for more than on demand answers in time, are kept in blocks of
 * like use; a block whose largest minute is neither refused nor late at a size is passed over. It has the same sums as reading every
 * minute, but for the order in which they are added.
 */
final class ReservedIndex {

    private static final int BLOCK = 32;
    private static final int KEYS = 2048;

    private final StepsAbove input;
    private final StepsAbove output;
    private final double[] inputs;
    private final double[] outputs;
    private final double[] requests;
    private final double[] mostInput;
    private final double[] mostOutput;
    private final double[] mostUse;
    private final double[] mostRequests;

    private ReservedIndex(
            StepsAbove input,
            StepsAbove output,
            double[] inputs,
            double[] outputs,
            double[] requests,
            ReservedBeyond limits) {
        this.input = input;
        this.output = output;
        this.inputs = inputs;
        this.outputs = outputs;
        this.requests = requests;
        int blocks = (inputs.length + BLOCK - 1) / BLOCK;
        mostInput = new double[blocks];
        mostOutput = new double[blocks];
        mostUse = new double[blocks];
        mostRequests = new double[blocks];
        for (int i = 0; i < inputs.length; i++) {
            int block = i / BLOCK;
            mostInput[block] = Math.max(mostInput[block], inputs[i]);
            mostOutput[block] = Math.max(mostOutput[block], outputs[i]);
            mostUse[block] = Math.max(mostUse[block], limits.use(inputs[i], outputs[i]));
            mostRequests[block] = Math.max(mostRequests[block], requests[i]);
        }
    }

    /** Whether a month's streams are small enough. */
    static boolean fits(double[] inputs, double[] outputs) {
        return StepsAbove.fits(StepsAbove.most(inputs)) && StepsAbove.fits(StepsAbove.most(outputs));
    }

    /** Of input and output tokens and requests minute by minute, and the limits behind a reservation. */
    static ReservedIndex of(double[] inputs, double[] outputs, double[] requests, ReservedBeyond limits) {
        int[] order = order(inputs, outputs, requests, limits);
        return new ReservedIndex(
                StepsAbove.of(inputs),
                StepsAbove.of(outputs),
                Arrays.stream(order).mapToDouble(i -> inputs[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> outputs[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> requests[i]).toArray(),
                limits);
    }

    /** The minutes that a size may leave refused or late in part, those of like use beside each other. */
    private static int[] order(double[] inputs, double[] outputs, double[] requests, ReservedBeyond limits) {
        int[] touched = new int[inputs.length];
        int count = 0;
        double most = 0;
        for (int i = 0; i < inputs.length; i++) {
            double use = limits.use(inputs[i], outputs[i]);
            if (limits.isTouched(inputs[i], outputs[i], use, requests[i])) {
                touched[count++] = i;
                most = Math.max(most, use);
            }
        }
        int[] ends = new int[KEYS + 1];
        double perKey = most / KEYS;
        for (int t = 0; t < count; t++) {
            ends[key(limits.use(inputs[touched[t]], outputs[touched[t]]), perKey) + 1]++;
        }
        for (int key = 0; key < KEYS; key++) {
            ends[key + 1] += ends[key];
        }
        int[] order = new int[count];
        for (int t = 0; t < count; t++) {
            order[ends[key(limits.use(inputs[touched[t]], outputs[touched[t]]), perKey)]++] = touched[t];
        }
        return order;
    }

    private static int key(double use, double perKey) {
        return Math.min(KEYS - 1, (int) (use / perKey));
    }

    double allInput() {
        return input.all();
    }

    double allOutput() {
        return output.all();
    }

    double inputAbove(ReservedSize size) {
        return input.above(size.inputPerMinute());
    }

    double outputAbove(ReservedSize size) {
        return output.above(size.outputPerMinute());
    }

    /** Adds up what is refused and late above a size. */
    void add(ReservedSize size, ReservedBeyond beyond) {
        double perInput = size.inputPerMinute();
        double perOutput = size.outputPerMinute();
        double carriedUse = beyond.use(perInput, perOutput);
        for (int block = 0; block < mostUse.length; block++) {
            double inputAbove = mostInput[block] - perInput;
            double outputAbove = mostOutput[block] - perOutput;
            double use = Math.max(
                    mostUse[block] - carriedUse,
                    Math.max(beyond.use(inputAbove, 0), beyond.use(0, Math.max(0, outputAbove))));
            double above = inputAbove > 0 || outputAbove > 0 ? mostRequests[block] : 0;
            if (beyond.isTouched(inputAbove, outputAbove, use, above)) {
                addBlock(block, perInput, perOutput, beyond);
            }
        }
    }

    private void addBlock(int block, double perInput, double perOutput, ReservedBeyond beyond) {
        int end = Math.min(inputs.length, (block + 1) * BLOCK);
        for (int i = block * BLOCK; i < end; i++) {
            double inputAbove = Math.max(0, inputs[i] - perInput);
            double outputAbove = Math.max(0, outputs[i] - perOutput);
            beyond.take(
                    inputAbove,
                    outputAbove,
                    requests[i] * ReservedBeyond.shareAbove(inputAbove, inputs[i], outputAbove, outputs[i]));
        }
    }
}
