package dev.spindle.local.run;

import dev.spindle.local.parts.PostgresPart;
import dev.spindle.local.process.Children;
import dev.spindle.local.process.Orphans;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Site;
import dev.spindle.servers.Child;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Processes of this run that no record names: what a killed launcher left behind. */
final class Strays {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Site site;
  private final Children children;

  Strays(Site site, Children children) {
    this.site = site;
    this.children = children;
  }

  void stop() {
    var recorded =
        Arrays.stream(Component.values())
            .flatMap(component -> children.find(component.label()).stream())
            .map(Child::pid)
            .collect(Collectors.toSet());
    var cluster = PostgresPart.cluster(site.home().data()).toString();
    Orphans.find(site.home().folder(), recorded, cluster)
        .forEach(orphan -> orphan.stop("INT", PATIENCE));
  }
}
