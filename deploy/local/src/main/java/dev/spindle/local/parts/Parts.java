package dev.spindle.local.parts;

import dev.spindle.local.jvm.AotCaches;
import dev.spindle.local.jvm.ClassPaths;
import dev.spindle.local.jvm.Jvm;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Site;

/** The part behind each component. */
public final class Parts {

  private final Site site;
  private final Jvm jvm;
  private final ClassPaths classPaths;

  /**
   * @param site the run
   */
  public Parts(Site site) {
    this.site = site;
    this.jvm = new Jvm(site.home(), new AotCaches(site.home().aot()), site.pace());
    this.classPaths = new ClassPaths(site.root(), site.home().lib());
  }

  /** How a component is brought up. */
  public Part of(Component component) {
    return component
        .program()
        .<Part>map(program -> new ProgramPart(site, component, program, jvm, classPaths))
        .orElseGet(() -> thirdParty(component));
  }

  private Part thirdParty(Component component) {
    return switch (component) {
      case POSTGRES -> new PostgresPart(site);
      case KAFKA -> new KafkaPart(site, jvm);
      case REGISTRY -> new RegistryPart(site, jvm);
      default -> throw new IllegalArgumentException(component + " is a program of ours");
    };
  }
}
