package dev.headroom.emulator.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.protocol.Operations;
import dev.headroom.emulator.protocol.QueryCodec;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Security Token Service as far as it says who one is: GetCallerIdentity. */
public final class Identity {

    /** The user id of AWS's own examples. */
    private static final String USER_ID = "AIDACKCEVSQ6C2EXAMPLE";

    private Identity() {}

    /** A service for which every caller is user {@code headroom} of the account. */
    public static Service of(Account account) {
        QueryCodec query = new QueryCodec("2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/", Set.of());
        return new Operations("sts", List.of(query), Map.of("GetCallerIdentity", input -> caller(account)));
    }

    private static ObjectNode caller(Account account) {
        return Json.object()
                .put("Arn", "arn:aws:iam::" + account.id() + ":user/headroom")
                .put("UserId", USER_ID)
                .put("Account", account.id());
    }
}
