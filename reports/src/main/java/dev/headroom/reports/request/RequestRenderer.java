package dev.headroom.reports.request;

import dev.headroom.reports.action.Actions;

/** Writes the request for a quota as a text to be sent as it is. */
public final class RequestRenderer {

    private RequestRenderer() {}

    /** Empty where no quota is missing. */
    public static String render(Actions actions) {
        return actions.quotaRequest().isEmpty()
                ? ""
                : actions.subject().line() + "\n\n" + String.join("\n", actions.quotaRequest()) + "\n";
    }
}
