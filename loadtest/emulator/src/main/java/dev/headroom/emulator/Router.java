package dev.headroom.emulator;

import dev.headroom.emulator.auth.SignatureCheck;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Front;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.runtime.RequestIds;
import dev.headroom.emulator.runtime.RuntimePlane;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Finds who answers a request. */
final class Router implements Front.Handler {

    private final RuntimePlane runtime;
    private final List<Service> services;
    private final Optional<SignatureCheck> check;
    private final SplittableRandom ids;

    Router(RuntimePlane runtime, List<Service> services, Optional<SignatureCheck> check, long seed) {
        this.check = check;
        this.runtime = runtime;
        this.services = List.copyOf(services);
        this.ids = new SplittableRandom(seed);
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        try {
            if (RuntimePlane.owns(request)) {
                runtime.handle(verified(request, "bedrock"), exchange);
            } else {
                exchange.reply(answer(request).with("x-amzn-RequestId", RequestIds.next(ids)));
            }
        } catch (AwsError e) {
            exchange.reply(Reply.error(e).with("x-amzn-RequestId", RequestIds.next(ids)));
        } catch (RuntimeException | LinkageError e) {
            exchange.reply(Reply.error(AwsError.of(
                    500,
                    "InternalServerException",
                    "the emulator failed: " + e.getClass().getName())));
        }
    }

    private Reply answer(Request request) {
        for (Service service : services) {
            if (service.owns(request)) {
                try {
                    return service.answer(verified(request, service));
                } catch (AwsError e) {
                    return service.refusal(request, e);
                }
            }
        }
        throw AwsError.of(404, "UnknownOperationException", "no such operation");
    }

    private Request verified(Request request, String signingName) {
        return check.map(gate -> gate.verified(request, signingName)).orElse(request);
    }

    /** A service without a signing name is the emulator's own and believes everybody. */
    private Request verified(Request request, Service service) {
        String name = service.signingName();
        if (check.isEmpty() || name.isEmpty()) {
            return request;
        }
        SignatureCheck gate = check.get();
        return service.isRegional() ? gate.verified(request, name) : gate.verifiedOfAnyRegion(request, name);
    }
}
