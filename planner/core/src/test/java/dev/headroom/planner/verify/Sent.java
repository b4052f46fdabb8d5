package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Soundness;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.StreamRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Requests of 90 input and 10 output tokens, one a second, against one unit and a quota behind it; a dollar a million tokens. */
final class Sent {

    static final ModelPrices PRICES = new ModelPrices(
            new TokenPrice(
                    "model",
                    "region",
                    TokenTier.ON_DEMAND,
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    new Provenance("a test", LocalDate.of(2026, 1, 1))),
            Optional.empty(),
            Map.of());

    /** 30 requests a minute for the unit, 15 on demand. */
    static final Standing STANDING = new Standing(
            List.of(new ModelUnits(1)),
            new Standing.UnitRange(new TokenRates(2700, 300), new TokenRates(2700, 300), new TokenRates(2700, 300)),
            new OnDemandQuota(1500, 1),
            PRICES,
            0.006);

    private Sent() {}

    static DrawnRequests drawn(int minutes) {
        List<StreamRequest> requests = IntStream.range(0, 60 * minutes)
                .mapToObj(second -> new StreamRequest(second, 90, 10))
                .toList();
        return new DrawnRequests(requests, minutes);
    }

    /** One attempt of a user's request; an answer has as many tokens as were meant, half a second after 100 ms. */
    static Attempt attempt(long user, int number, int route, Outcome outcome) {
        long due = user * 1_000_000_000L;
        OptionalLong first = outcome.isOk() ? OptionalLong.of(due + 100_000_000) : OptionalLong.empty();
        OptionalLong last = outcome.isOk() ? OptionalLong.of(due + 600_000_000) : OptionalLong.empty();
        return new Attempt(
                new Place(0, user, 0, number, route),
                new Timing(due, due, first, last, due + 600_000_000),
                outcome.isOk() ? new TokenUse(90, 10, 0, 0) : TokenUse.NONE,
                new Answer(outcome, "", new Answer.Events(0, 0), 10, ServerSide.UNKNOWN));
    }

    /** Of each four requests, two are carried, {@code spilled} answered on demand and the others refused. */
    static Measurements measured(int requests, int spilled) {
        List<Attempt> attempts = new ArrayList<>();
        for (int user = 0; user < requests; user++) {
            boolean carried = user % 4 < 2;
            attempts.add(attempt(user, 1, 0, carried ? Outcome.OK : Outcome.THROTTLED));
            if (!carried) {
                attempts.add(attempt(user, 2, 1, user % 4 < 2 + spilled ? Outcome.OK : Outcome.THROTTLED));
            }
        }
        return of(attempts);
    }

    static Measurements of(List<Attempt> attempts) {
        return new Measurements(
                new RunInfo(
                        "verify-peak",
                        "emulator",
                        List.of(new Endpoint.Provisioned("model", new ModelUnits(1)), new Endpoint.OnDemand("model")),
                        Instant.EPOCH,
                        1,
                        List.of(new LoadLevel(new OfferedLoad.Open(1), 0, 0, 3_600_000_000_000L)),
                        Soundness.UNWATCHED),
                attempts);
    }
}
