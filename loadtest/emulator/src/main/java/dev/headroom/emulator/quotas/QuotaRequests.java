package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.Page;
import dev.headroom.emulator.protocol.Trees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Requests for more, and what became of them. Every one is granted in time. */
final class QuotaRequests {

    private final GrantedQuotas granted;
    private final QuotaLists lists;
    private final Account account;

    QuotaRequests(GrantedQuotas granted, QuotaLists lists, Account account) {
        this.granted = granted;
        this.lists = lists;
        this.account = account;
    }

    ObjectNode ask(Input input) {
        Quota quota = lists.named(input);
        double desired = Input.required("DesiredValue", input.number("DesiredValue"));
        boolean open = granted.changes().stream()
                .anyMatch(change -> change.quota().equals(quota) && !change.isGranted(granted.now()));
        if (open) {
            throw QuotaErrors.open();
        }
        double current = granted.value(quota.limit());
        if (desired <= current) {
            throw QuotaErrors.illegal("DesiredValue is " + desired + ", and must be greater than the current value of "
                    + quota.code() + ", " + current + ".");
        }
        return one(granted.ask(quota, desired));
    }

    ObjectNode get(Input input) {
        String id = input.requiredText("RequestId");
        return one(granted.changes().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow(() -> QuotaErrors.missing("request")));
    }

    ObjectNode history(Input input) {
        Optional<String> service = input.text("ServiceCode");
        return list(input, change -> service.isEmpty() || service.get().equals(QuotaLists.SERVICE));
    }

    ObjectNode historyByQuota(Input input) {
        Quota quota = lists.named(input);
        return list(input, change -> change.quota().equals(quota));
    }

    private ObjectNode list(Input input, Predicate<Change> wanted) {
        Instant now = granted.now();
        Optional<String> status = input.text("Status");
        List<Change> changes = granted.changes().stream()
                .filter(wanted)
                .filter(change -> status.isEmpty() || status.get().equals(change.status(now)))
                .toList();
        Page<Change> page = QuotaErrors.page(changes, input, List.of(status, input.text("QuotaCode")));
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("RequestedQuotas");
        page.items().forEach(change -> array.add(json(change)));
        page.nextToken().ifPresent(token -> json.put("NextToken", token));
        return json;
    }

    private ObjectNode one(Change change) {
        ObjectNode json = Json.object();
        json.set("RequestedQuota", json(change));
        return json;
    }

    private ObjectNode json(Change change) {
        Instant now = granted.now();
        ObjectNode json = Json.object()
                .put("Id", change.id())
                .put("ServiceCode", QuotaLists.SERVICE)
                .put("ServiceName", QuotaLists.SERVICE_NAME)
                .put("QuotaCode", change.quota().code())
                .put("QuotaName", change.quota().name())
                .put("QuotaArn", lists.arn(change.quota(), account.id()))
                .put("DesiredValue", change.desired())
                .put("Status", change.status(now))
                .put("Requester", "{\"accountId\":\"" + account.id() + "\"}")
                .put("GlobalQuota", false)
                .put("Unit", "None")
                .put("QuotaRequestedAtLevel", "ACCOUNT");
        json.set("Created", Trees.moment(change.created()));
        json.set("LastUpdated", Trees.moment(change.isGranted(now) ? change.granted() : change.created()));
        return json;
    }
}
