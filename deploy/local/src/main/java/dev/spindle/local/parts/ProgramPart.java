package dev.spindle.local.parts;

import dev.spindle.local.jvm.ClassPaths;
import dev.spindle.local.jvm.Jvm;
import dev.spindle.local.jvm.Rehearsal;
import dev.spindle.local.process.Launch;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Component.Program;
import dev.spindle.local.system.ComponentSettings;
import dev.spindle.local.system.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our own programs: a Spring Boot application on the class path Maven listed. */
final class ProgramPart implements Part {

  private static final int OK = 200;

  private final Site site;
  private final Component component;
  private final Program program;
  private final Jvm jvm;
  private final ClassPaths classPaths;

  ProgramPart(Site site, Component component, Program program, Jvm jvm, ClassPaths classPaths) {
    this.site = site;
    this.component = component;
    this.program = program;
    this.jvm = jvm;
    this.classPaths = classPaths;
  }

  @Override
  public Launch prepare() {
    return jvm.launch(
        component,
        classPaths.of(program),
        List.of("-Dspring.main.banner-mode=off", program.mainClass()),
        new ComponentSettings(site).environment(component));
  }

  // Spring's own training run: every bean is made, nothing is listened to or sent, then it ends.
  @Override
  public Optional<Rehearsal> rehearsal() {
    return Optional.of(
        new Rehearsal(
            prepare(),
            List.of("-Dspring.context.exit=onRefresh"),
            Map.of(),
            List.of(),
            () -> false));
  }

  @Override
  public boolean isReady() {
    return Ask.status(site.ports().http(component.port()) + "/actuator/health") == OK;
  }
}
