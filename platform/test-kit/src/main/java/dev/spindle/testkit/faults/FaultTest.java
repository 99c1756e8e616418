package dev.spindle.testkit.faults;

import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * As {@link dev.spindle.testkit.ServiceTest}, but on the servers of {@link Breakables}: a
 * PostgreSQL and a broker that a test may kill and freeze. A test leaves both running.
 */
@Documented
@Tag("fault")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "logging.level.org.apache.kafka=error") // that brokers go is the point
@ContextConfiguration(initializers = Breakables.class)
@Import({TestEvents.class, TestDatabase.class})
public @interface FaultTest {}
