package dev.headroom.loadtest.audit;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Pauses of the garbage collector since this was made. Cycles that run beside the program are not pauses and do not count. */
final class Pauses implements NotificationListener, AutoCloseable {

    private final AtomicLong longestMillis = new AtomicLong();
    private final AtomicLong totalMillis = new AtomicLong();
    private final List<NotificationEmitter> emitters = new ArrayList<>();

    Pauses() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter && isPausing(collector.getName())) {
                emitter.addNotificationListener(this, null, null);
                emitters.add(emitter);
            }
        }
    }

    /** ZGC and Shenandoah tell of whole cycles and of pauses apart, by these names. */
    private static boolean isPausing(String name) {
        return !name.contains("Cycles") && !name.contains("Concurrent");
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            add(info.getGcInfo().getDuration());
        }
    }

    void add(long millis) {
        longestMillis.accumulateAndGet(millis, Math::max);
        totalMillis.addAndGet(millis);
    }

    long longestMillis() {
        return longestMillis.get();
    }

    long totalMillis() {
        return totalMillis.get();
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(this);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException("a listener that was added is gone", e);
            }
        }
        emitters.clear();
    }
}
