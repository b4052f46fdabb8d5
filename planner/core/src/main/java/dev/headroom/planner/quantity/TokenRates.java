package dev.headroom.planner.quantity;

/**
 * A stream of tokens: input and output, apart, for they are priced and limited apart.
 *
 * @param inputPerMinute input tokens per minute, 0 or above
 * @param outputPerMinute output tokens per minute, 0 or above
 */
public record TokenRates(double inputPerMinute, double outputPerMinute) {

    public static final TokenRates NONE = new TokenRates(0, 0);

    /** @throws IllegalArgumentException where a rate is negative, infinite or not a number */
    public TokenRates {
        Require.notNegative("input tokens per minute", inputPerMinute);
        Require.notNegative("output tokens per minute", outputPerMinute);
    }

    /** Input and output tokens per minute together. */
    public double totalPerMinute() {
        return inputPerMinute + outputPerMinute;
    }

    public TokenRates plus(TokenRates other) {
        return new TokenRates(inputPerMinute + other.inputPerMinute, outputPerMinute + other.outputPerMinute);
    }

    /** This stream, {@code factor} times as wide; the factor is 0 or above. */
    public TokenRates times(double factor) {
        return new TokenRates(inputPerMinute * factor, outputPerMinute * factor);
    }
}
