package dev.headroom.loadtest.gatling;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.action.Action;
import org.slf4j.LoggerFactory;

/** An action that works on its virtual user's event loop; what scalac would have written for it. */
abstract class LoopAction implements Action {

    private final String name;
    private Logger logger = Logger.apply(LoggerFactory.getLogger(LoopAction.class));

    LoopAction(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Logger logger() {
        return logger;
    }

    @Override
    public final void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger other) {
        logger = other;
    }
}
