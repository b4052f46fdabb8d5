package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What quotas there are, and how large: by default, and as applied to the account. */
final class QuotaLists {

    static final String SERVICE = "bedrock";
    static final String SERVICE_NAME = "Amazon Bedrock";

    private final GrantedQuotas granted;
    private final Account account;

    QuotaLists(GrantedQuotas granted, Account account) {
        this.granted = granted;
        this.account = account;
    }

    ObjectNode services(Input input) {
        ObjectNode json = Json.object();
        ArrayNode services = json.putArray("Services");
        Page<String> page = QuotaErrors.page(List.of(SERVICE), input, "services");
        page.items()
                .forEach(code -> services.addObject().put("ServiceCode", code).put("ServiceName", SERVICE_NAME));
        return json;
    }

    ObjectNode applied(Input input) {
        requireService(input);
        Optional<String> code = input.text("QuotaCode");
        List<Quota> quotas = granted.all().stream()
                .filter(quota -> code.isEmpty() || code.get().equals(quota.code()))
                .toList();
        return list(input, quotas, account.id(), quota -> granted.value(quota.limit()));
    }

    ObjectNode defaults(Input input) {
        requireService(input);
        return list(input, granted.all(), "", Quota::fallback);
    }

    private ObjectNode list(Input input, List<Quota> quotas, String owner, ToDoubleFunction<Quota> value) {
        Page<Quota> page = QuotaErrors.page(quotas, input, List.of(owner, quotas));
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("Quotas");
        page.items().forEach(quota -> array.add(json(quota, owner, value.applyAsDouble(quota))));
        page.nextToken().ifPresent(token -> json.put("NextToken", token));
        return json;
    }

    ObjectNode oneApplied(Input input) {
        Quota quota = named(input);
        return wrapped(json(quota, account.id(), granted.value(quota.limit())));
    }

    ObjectNode oneDefault(Input input) {
        Quota quota = named(input);
        return wrapped(json(quota, "", quota.fallback()));
    }

    private static ObjectNode wrapped(ObjectNode quota) {
        ObjectNode json = Json.object();
        json.set("Quota", quota);
        return json;
    }

    static void requireService(Input input) {
        if (!input.requiredText("ServiceCode").equals(SERVICE)) {
            throw QuotaErrors.missing("service");
        }
    }

    Quota named(Input input) {
        requireService(input);
        String code = input.requiredText("QuotaCode");
        return granted.all().stream()
                .filter(quota -> quota.code().equals(code))
                .findFirst()
                .orElseThrow(() -> QuotaErrors.missing("quota"));
    }

    /** A default belongs to no account. */
    String arn(Quota quota, String owner) {
        return "arn:aws:servicequotas:" + account.region() + ":" + owner + ":" + SERVICE + "/" + quota.code();
    }

    private ObjectNode json(Quota quota, String owner, double value) {
        return Json.object()
                .put("ServiceCode", SERVICE)
                .put("ServiceName", SERVICE_NAME)
                .put("QuotaArn", arn(quota, owner))
                .put("QuotaCode", quota.code())
                .put("QuotaName", quota.name())
                .put("Value", value)
                .put("Unit", "None")
                .put("Adjustable", true)
                .put("GlobalQuota", false)
                .put("QuotaAppliedAtLevel", "ACCOUNT");
    }
}
