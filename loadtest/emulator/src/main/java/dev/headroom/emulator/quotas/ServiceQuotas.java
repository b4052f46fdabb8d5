package dev.headroom.emulator.quotas;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.protocol.JsonCodec;
import dev.headroom.emulator.protocol.Operations;
import java.util.List;
import java.util.Map;

/** Service Quotas of Bedrock, in JSON 1.1. */
public final class ServiceQuotas {

    private ServiceQuotas() {}

    /** Over the quotas of an account. */
    public static Service over(GrantedQuotas granted, Account account) {
        QuotaLists lists = new QuotaLists(granted, account);
        QuotaRequests requests = new QuotaRequests(granted, lists, account);
        return new Operations(
                "servicequotas",
                List.of(JsonCodec.version11("ServiceQuotasV20190624")),
                Map.of(
                        "ListServices", lists::services,
                        "ListServiceQuotas", lists::applied,
                        "ListAWSDefaultServiceQuotas", lists::defaults,
                        "GetServiceQuota", lists::oneApplied,
                        "GetAWSDefaultServiceQuota", lists::oneDefault,
                        "RequestServiceQuotaIncrease", requests::ask,
                        "GetRequestedServiceQuotaChange", requests::get,
                        "ListRequestedServiceQuotaChangeHistory", requests::history,
                        "ListRequestedServiceQuotaChangeHistoryByQuota", requests::historyByQuota));
    }
}
