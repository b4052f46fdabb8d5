package dev.headroom.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Stands in every AWS client of these tests and keeps which operations are called; the SDK finds it by a file of its class path. */
public final class AskedOperations implements ExecutionInterceptor {

    private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

    /** What was called since the last time, as in {@code CloudWatch:ListMetrics}. */
    static Set<String> taken() {
        Set<String> taken = new TreeSet<>(ASKED);
        ASKED.clear();
        return taken;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        ASKED.add(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).replace(" ", "") + ":"
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
}
