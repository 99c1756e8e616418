package dev.spindle.local.demo;

import dev.spindle.local.Failure;
import dev.spindle.local.client.Api;
import dev.spindle.local.client.Tokens;
import dev.spindle.local.demo.report.Printer;
import dev.spindle.local.demo.report.Report;
import dev.spindle.local.demo.story.Narrator;
import dev.spindle.local.demo.story.Play;
import dev.spindle.local.demo.story.Stage;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The main job, from one command. */
public final class Demo {

  private static final String PROGRAM = "northlight-program";
  private static final String SECRET = "northlight-demo";

  private final Site site;
  private final PrintStream out;

  public Demo(Site site, PrintStream out) {
    this.site = site;
    this.out = out;
  }

  /**
   * Plays both releases through a running system and shows the evidence.
   *
   * @param reportFile where the report goes as JSON, if anywhere
   * @return whether every step was verified
   * @throws Failure when the report cannot be written
   */
  public boolean run(Optional<Path> reportFile) {
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
      var report = new Play(stage(http)).perform();
      var printer = new Printer(out);
      printer.print(report);
      printer.close(report);
      reportFile.ifPresent(file -> write(report, file));
      return report.verified();
    }
  }

  private Stage stage(HttpClient http) {
    var issuer = URI.create(site.ports().http(Port.IDENTITY));
    var api =
        new Api(
            http,
            URI.create(site.ports().http(Port.GATEWAY)),
            new Tokens(http, issuer, PROGRAM, SECRET));
    return new Stage(site, api, http, new Narrator(out), site.home().folder().resolve("demo"));
  }

  private void write(Report report, Path file) {
    try {
      Printer.write(report, file);
      out.println("  report: " + file.toAbsolutePath());
    } catch (IOException e) {
      throw new Failure("cannot write the report to %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
