package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Service Quotas of the account: Bedrock's quotas, their defaults, and requests for more. */
public final class ServiceQuotas implements Service {

    private static final String BAD_TOKEN = "InvalidPaginationTokenException";
    private static final Paging SERVICES = new Paging("Services", BAD_TOKEN);
    private static final Paging QUOTAS = new Paging("Quotas", BAD_TOKEN);
    private static final Paging REQUESTS = new Paging("RequestedQuotas", BAD_TOKEN);

    private final GrantedQuotas granted;
    private final Account account;
    private final Clock clock;
    private final AwsJson protocol;

    /** Over what is granted in a profile's account; {@code emulatedClock} is the one that it is granted by. */
    public ServiceQuotas(GrantedQuotas granted, Profile profile, Clock emulatedClock) {
        this.granted = granted;
        this.clock = emulatedClock;
        this.account = profile.account();
        this.protocol = new AwsJson("ServiceQuotasV20190624", "IllegalArgumentException", operations());
    }

    private Map<String, Function<Input, ObjectNode>> operations() {
        return Map.of(
                "ListServices", input -> SERVICES.of(input, List.of(Bedrock.json())),
                "ListServiceQuotas", input -> list(input, this::applied),
                "ListAWSDefaultServiceQuotas", input -> list(input, quota -> quota.defaultJson(account)),
                "GetServiceQuota", input -> Json.object().set("Quota", applied(quota(input))),
                "GetAWSDefaultServiceQuota",
                        input -> Json.object().set("Quota", quota(input).defaultJson(account)),
                "RequestServiceQuotaIncrease", this::increase,
                "ListRequestedServiceQuotaChangeHistory", this::history,
                "ListRequestedServiceQuotaChangeHistoryByQuota", this::historyOfQuota,
                "GetRequestedServiceQuotaChange", this::requested);
    }

    @Override
    public String signingName() {
        return "servicequotas";
    }

    @Override
    public boolean owns(Request request) {
        return protocol.owns(request);
    }

    @Override
    public Reply answer(Request request) {
        return protocol.answer(request);
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return AwsJson.refusal(error);
    }

    private ObjectNode applied(Quota quota) {
        return quota.appliedJson(account, granted.applied(quota));
    }

    private Quota quota(Input input) {
        Bedrock.check(input.needed("ServiceCode"));
        return granted.quota(input.needed("QuotaCode"));
    }

    private ObjectNode list(Input input, Function<Quota, ObjectNode> json) {
        Bedrock.check(input.needed("ServiceCode"));
        Optional<String> code = input.text("QuotaCode");
        boolean ofResources = isOfResources(input, "QuotaAppliedAtLevel");
        List<ObjectNode> quotas = granted.quotas().stream()
                .filter(quota -> !ofResources && code.map(quota.code()::equals).orElse(true))
                .map(json)
                .toList();
        return QUOTAS.of(input, quotas);
    }

    /** Every quota here is the account's; single resources have none of their own. */
    private static boolean isOfResources(Input input, String member) {
        return oneOf(input, member, List.of("ACCOUNT", "RESOURCE", "ALL"))
                .filter("RESOURCE"::equals)
                .isPresent();
    }

    private static Optional<String> oneOf(Input input, String member, List<String> values) {
        Optional<String> value = input.text(member);
        if (value.isPresent() && !values.contains(value.get())) {
            throw input.refuse(member + " is '" + value.get() + "', must be one of " + String.join(", ", values) + ".");
        }
        return value;
    }

    private ObjectNode increase(Input input) {
        Increase increase = granted.ask(quota(input), input.number("DesiredValue"));
        return Json.object().set("RequestedQuota", json(increase));
    }

    private ObjectNode json(Increase increase) {
        return increase.json(account, clock.instant());
    }

    private ObjectNode history(Input input) {
        input.text("ServiceCode").ifPresent(Bedrock::check);
        return history(input, increase -> true);
    }

    private ObjectNode historyOfQuota(Input input) {
        Quota quota = quota(input);
        return history(input, increase -> increase.quota().equals(quota));
    }

    private ObjectNode history(Input input, Predicate<Increase> which) {
        List<String> all = List.of(
                "PENDING", "CASE_OPENED", "APPROVED", "DENIED", "CASE_CLOSED", "NOT_APPROVED", "INVALID_REQUEST");
        Optional<String> status = oneOf(input, "Status", all);
        boolean ofResources = isOfResources(input, "QuotaRequestedAtLevel");
        List<ObjectNode> requests = granted.increases().stream()
                .filter(which)
                .map(this::json)
                .filter(json -> !ofResources
                        && status.map(json.path("Status").asText()::equals).orElse(true))
                .toList();
        return REQUESTS.of(input, requests);
    }

    private ObjectNode requested(Input input) {
        String id = input.needed("RequestId");
        Increase found = granted.increases().stream()
                .filter(increase -> increase.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Bedrock.missing("There is no request with the id " + id + "."));
        return Json.object().set("RequestedQuota", json(found));
    }
}
