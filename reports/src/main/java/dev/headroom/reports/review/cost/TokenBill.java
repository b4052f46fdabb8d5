package dev.headroom.reports.review.cost;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.action.BillLine;
import dev.headroom.reports.action.BillLine.Rate;
import dev.headroom.reports.action.BillLine.Tokens;
import dev.headroom.reports.review.fact.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tokens of which a plan keeps the money alone, as so many input and output tokens at the workload's own mix: whole tokens, of which the
 * price is that money to a ten-thousandth of a cent.
 */
final class TokenBill {

    private final Plan plan;
    private final BigDecimal mix;

    TokenBill(Facts facts) {
        this.plan = facts.plan();
        this.mix = BigDecimal.valueOf(facts.mix());
    }

    List<BillLine> onDemand(Money money) {
        return lines("on demand", money, plan.prices().onDemand());
    }

    /** At the price of the cheapest tier that takes what may wait, as the plan has it. */
    List<BillLine> waiting(Money money) {
        return lines(
                "what may wait",
                money,
                Stream.of(
                                Optional.of(plan.prices().onDemand()),
                                plan.prices().batch(),
                                plan.prices().tier(TokenTier.FLEX))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(this::perMillionInput))
                        .orElseThrow());
    }

    /** Of a million input tokens and the output tokens that go with them. */
    private BigDecimal perMillionInput(TokenPrice price) {
        return price.usdPerMillionInput().add(price.usdPerMillionOutput().multiply(mix));
    }

    private List<BillLine> lines(String what, Money money, TokenPrice price) {
        BigDecimal perInput = perMillionInput(price);
        if (money.usd().signum() <= 0 || perInput.signum() <= 0) {
            return List.of();
        }
        BigDecimal millionths = money.usd().movePointRight(6);
        BigDecimal input = whole(millionths.divide(perInput, MathContext.DECIMAL128));
        BigDecimal left = millionths.subtract(input.multiply(price.usdPerMillionInput()));
        List<BillLine> lines = new ArrayList<>();
        lines.add(line(what, input, "input", price.usdPerMillionInput(), price));
        if (mix.signum() > 0 && price.usdPerMillionOutput().signum() > 0) {
            BigDecimal output =
                    whole(left.max(BigDecimal.ZERO).divide(price.usdPerMillionOutput(), MathContext.DECIMAL128));
            lines.add(line(what, output, "output", price.usdPerMillionOutput(), price));
        }
        return lines;
    }

    private static BigDecimal whole(BigDecimal tokens) {
        return tokens.setScale(0, RoundingMode.HALF_UP);
    }

    private static Tokens line(String what, BigDecimal tokens, String stream, BigDecimal usd, TokenPrice price) {
        return new Tokens(
                what + ", " + stream,
                tokens,
                stream + " tokens",
                new Rate(price.what() + ", " + stream, usd, "a million tokens"));
    }
}
