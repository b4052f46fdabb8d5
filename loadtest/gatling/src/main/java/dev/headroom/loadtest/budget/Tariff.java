package dev.headroom.loadtest.budget;

import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.price.TokenPrice;
import java.nio.charset.StandardCharsets;

/** What a request costs by the token: at worst, before it is sent, and truly, when the service has counted. */
public sealed interface Tariff {

    /** US dollars that the request cannot cost more than. */
    double worstCaseUsd(ConverseBody body);

    /** US dollars for what the service counted. */
    double usd(TokenUse tokens);

    /** Nothing is paid by the request. */
    record Free() implements Tariff {
        @Override
        public double worstCaseUsd(ConverseBody body) {
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

        /** Tokens that a chat template may add to a prompt. */
        private static final int TEMPLATE_TOKENS = 64;

        /** A cache write is charged at 1.25 times the input price; no token here costs more than that. */
        private static final double DEAREST_INPUT = 1.25;

        /** A token is at least one byte, so a prompt has at most as many tokens as bytes; an answer has at most maxTokens. */
        @Override
        public double worstCaseUsd(ConverseBody body) {
            int input = body.prompt().getBytes(StandardCharsets.UTF_8).length + TEMPLATE_TOKENS;
            return price.usd(input * DEAREST_INPUT, body.maxTokens());
        }

        @Override
        public double usd(TokenUse tokens) {
            double plain = (double) tokens.input() + tokens.cacheRead();
            return price.usd(plain + DEAREST_INPUT * tokens.cacheWrite(), (double) tokens.output());
        }
    }
}
