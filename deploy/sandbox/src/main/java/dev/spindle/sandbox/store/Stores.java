package dev.spindle.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All practice stores, with their folders made. */
@Component
public class Stores {

  private final Map<String, Store> byName = new LinkedHashMap<>();

  Stores(SandboxSettings settings) {
    Path folder = settings.folder().toAbsolutePath().normalize();
    settings.stores().forEach(store -> byName.put(store.name(), open(folder, store)));
  }

  /** Every store, in order of configuration. */
  public List<Store> all() {
    return List.copyOf(byName.values());
  }

  /** The store of that name. */
  public Optional<Store> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Store open(Path folder, SandboxSettings.StoreSettings settings) {
    Path inbox = folder.resolve(settings.name());
    Path desk = folder.resolve(".desk").resolve(settings.name());
    try {
      Files.createDirectories(desk);
      if (settings.shape().takesDeliveries()) {
        Files.createDirectories(inbox);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folders of store " + settings.name(), e);
    }
    return new Store(
        settings.name(),
        settings.title(),
        settings.shape(),
        settings.dpid(),
        settings.partnerMode(),
        inbox,
        desk);
  }
}
