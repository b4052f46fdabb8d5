package dev.headroom.emulator.llama;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One tensor of a model: a vector of ones, or a matrix of random weights in blocks of 32 bytes that share a scale (Q8_0).
 *
 * @param name as llama.cpp looks for it
 * @param width length of a row
 * @param rows how many; 0 for a vector
 * @param silentRows rows from the start that are all zero
 */
record Tensor(String name, int width, int rows, int silentRows) {

    static final int ALIGNMENT = 32;

    private static final int F32 = 0;
    private static final int Q8_0 = 8;
    private static final int BLOCK = 32;
    /** The scale of every block as a half: 2^-11, so that weights have a standard deviation of 0.036. */
    private static final byte[] SCALE = {0x00, 0x10};

    static Tensor ones(String name, int width) {
        return new Tensor(name, width, 0, 0);
    }

    static Tensor weights(String name, int width, int rows) {
        return new Tensor(name, width, rows, 0);
    }

    boolean isVector() {
        return rows == 0;
    }

    int type() {
        return isVector() ? F32 : Q8_0;
    }

    int bytesOfRow() {
        return isVector() ? width * Float.BYTES : width / BLOCK * (BLOCK + SCALE.length);
    }

    long bytes() {
        return (long) bytesOfRow() * Math.max(1, rows);
    }

    /** Bytes with the zeros after them. */
    long alignedBytes() {
        return (bytes() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    byte[] row(int at, SplittableRandom random) {
        byte[] row = new byte[bytesOfRow()];
        if (isVector()) {
            byte[] one = {0, 0, (byte) 0x80, 0x3f};
            for (int i = 0; i < row.length; i++) {
                row[i] = one[i % one.length];
            }
        } else if (at >= silentRows) {
            random.nextBytes(row);
            scale(row);
        } else {
            Arrays.fill(row, (byte) 0);
        }
        return row;
    }

    private static void scale(byte[] row) {
        for (int block = 0; block < row.length; block += BLOCK + SCALE.length) {
            System.arraycopy(SCALE, 0, row, block, SCALE.length);
        }
    }
}
