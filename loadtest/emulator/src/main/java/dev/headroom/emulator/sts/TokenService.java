package dev.headroom.emulator.sts;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Form;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.nio.charset.StandardCharsets;

/** STS's GetCallerIdentity, in the query protocol: what tools ask before they do anything. */
public final class TokenService implements Service {

    private static final String VERSION = "2011-06-15";
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final String REQUEST_ID = "00000000-0000-4000-8000-000000000000";

    private final Account account;

    /** The identity of whoever signs for this account. */
    public TokenService(Account account) {
        this.account = account;
    }

    @Override
    public String signingName() {
        return "sts";
    }

    /** Its global endpoint is signed for us-east-1, those of Regions for theirs. */
    @Override
    public boolean isRegional() {
        return false;
    }

    @Override
    public boolean owns(Request request) {
        return request.path().equals("/")
                && form(request).first("Version").filter(VERSION::equals).isPresent();
    }

    private static Form form(Request request) {
        boolean posted = request.header("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        return Form.of(posted ? new String(request.body(), StandardCharsets.UTF_8) : request.query());
    }

    @Override
    public Reply answer(Request request) {
        String action = form(request).first("Action").orElse("");
        if (!action.equals("GetCallerIdentity")) {
            throw AwsError.of(400, "InvalidAction", "Could not find operation for version " + VERSION);
        }
        return xml(
                200,
                "<GetCallerIdentityResponse xmlns=\"" + NAMESPACE + "\"><GetCallerIdentityResult><Arn>"
                        + account.callerArn() + "</Arn><UserId>AIDAHEADROOMEMULATOR0</UserId><Account>"
                        + account.id()
                        + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>" + REQUEST_ID
                        + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return xml(
                error.status(),
                "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Sender</Type><Code>"
                        + error.queryCode().replaceFirst("Exception$", "") + "</Code><Message>" + escaped(error.text())
                        + "</Message></Error><RequestId>" + REQUEST_ID + "</RequestId></ErrorResponse>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Reply xml(int status, String body) {
        return Reply.of(status, "text/xml", body.getBytes(StandardCharsets.UTF_8));
    }
}
