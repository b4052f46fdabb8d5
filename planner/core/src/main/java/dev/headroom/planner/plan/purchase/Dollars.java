package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.quantity.Money;
import java.math.BigDecimal;
import java.util.Locale;

/** Money in the sentences of a plan: whole dollars from a thousand on, cents below. */
public final class Dollars {

    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(1000);

    private Dollars() {}

    public static String shown(Money money) {
        boolean whole = money.usd().compareTo(WHOLE_FROM) >= 0;
        return String.format(Locale.ROOT, whole ? "$%,.0f" : "$%,.2f", money.usd());
    }
}
