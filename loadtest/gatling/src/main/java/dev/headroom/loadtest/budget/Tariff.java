package dev.headroom.loadtest.budget;

import dev.headroom.loadtest.wire.BedrockRequest;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.price.TokenPrice;

/** What a request costs by the token: at worst, before it is sent, and truly, when the service has counted. */
public sealed interface Tariff {

    /** US dollars that the request cannot cost more than. */
    double worstCaseUsd(BedrockRequest request);

    /** US dollars for what the service counted. */
    double usd(TokenUse tokens);

    /** Nothing is paid by the request. */
    record Free() implements Tariff {
        @Override
        public double worstCaseUsd(BedrockRequest request) {
            return 0;
        }

        @Override
        public double usd(TokenUse tokens) {
            return 0;
        }
    }

    /**
     * By the price book.
     *
     * @param price the price of the model on demand
     */
    record ByToken(TokenPrice price) implements Tariff {

        /** A cache write is charged at 1.25 times the input price; no token here costs more than that. */
        private static final double DEAREST_INPUT = 1.25;

        @Override
        public double worstCaseUsd(BedrockRequest request) {
            return price.usd(request.mostInputTokens() * DEAREST_INPUT, request.maxTokens());
        }

        @Override
        public double usd(TokenUse tokens) {
            double plain = (double) tokens.input() + tokens.cacheRead();
            return price.usd(plain + DEAREST_INPUT * tokens.cacheWrite(), (double) tokens.output());
        }
    }
}
