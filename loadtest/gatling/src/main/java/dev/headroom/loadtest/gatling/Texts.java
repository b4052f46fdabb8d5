package dev.headroom.loadtest.gatling;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.internal.Expressions;
import java.util.function.Function;

/** Texts that depend on a session. */
final class Texts {

    private Texts() {}

    /** Gatling's expression language; a name that the session does not have fails the request, with Gatling's words. */
    static Function<Session, String> of(String expression) {
        return Expressions.expressionToJavaFunction(Expressions.toStringExpression(expression));
    }
}
