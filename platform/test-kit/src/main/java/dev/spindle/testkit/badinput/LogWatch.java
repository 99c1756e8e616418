package dev.spindle.testkit.badinput;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged while it is open, with our own code at its chattiest; it is kept, and
 * not written where logs usually go. Spring's web logs stay as they are: the test's own client
 * writes what it sends into them.
 */
final class LogWatch implements AutoCloseable {

  private static final Map<String, Level> CHATTY =
      Map.of("dev.spindle", Level.TRACE, "org.springframework.security", Level.DEBUG);

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          var failure = event.getThrowableProxy();
          lines.add(
              event.getFormattedMessage()
                  + event.getMDCPropertyMap()
                  + (failure == null ? "" : ThrowableProxyUtil.asString(failure)));
        }
      };

  LogWatch() {
    root.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    CHATTY.forEach((name, level) -> loggers.getLogger(name).setLevel(level));
    appender.start();
    root.addAppender(appender);
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    CHATTY.keySet().forEach(name -> loggers.getLogger(name).setLevel(null));
    usual.forEach(root::addAppender);
  }
}
