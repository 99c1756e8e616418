package dev.spindle.local.run;

import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.PrintStream;

/** What a person needs to know once everything is up. */
public final class Welcome {

  private Welcome() {}

  /** Prints addresses, demo users and what to type next. */
  public static void print(Site site, PrintStream out) {
    var ports = site.ports();
    out.printf(
        """

        Spindle is up.
          console, REST API   %s
          sign-in             %s
          practice stores     %s, SFTP from port %d, files in %s
          Kafka               %s
          schema registry     %s
          PostgreSQL          %s, passwords in %s

        Demo users, password “spindle”:
          admin@northlight.test   manager@northlight.test   viewer@northlight.test
          admin@tidepool.test     manager@tidepool.test     viewer@tidepool.test
          ops@spindle.test

        Next: ./spindle demo · ./spindle status · ./spindle logs catalog · ./spindle down
        """,
        ports.http(Port.GATEWAY),
        ports.http(Port.IDENTITY),
        ports.http(Port.SANDBOX),
        ports.of(Port.SANDBOX_SFTP),
        site.home().stores(),
        ports.address(Port.KAFKA),
        ports.http(Port.REGISTRY),
        ports.address(Port.POSTGRES),
        site.home().data().resolve("secrets.properties"));
  }
}
