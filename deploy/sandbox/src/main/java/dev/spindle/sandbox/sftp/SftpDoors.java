package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Doorbell;
import dev.spindle.sandbox.store.SandboxSettings;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens and closes the doors of all stores that take deliveries. */
@Component
public class SftpDoors implements SmartLifecycle {

  private final Map<String, SftpDoor> doors = new LinkedHashMap<>();
  private final SandboxSettings settings;

  SftpDoors(
      SandboxSettings settings,
      Stores stores,
      CredentialBook credentials,
      Behaviours behaviours,
      Doorbell doorbell) {
    this.settings = settings;
    for (Store store : stores.all()) {
      if (store.shape().takesDeliveries()) {
        var files = new FaultyFileSystem(store, behaviours, doorbell);
        var keys = new HostKeys(store, behaviours);
        doors.put(store.name(), new SftpDoor(store, credentials.of(store), files, keys));
      }
    }
  }

  /** How to reach a store's door; empty when it has none. */
  public Optional<DoorPlate> plate(Store store) {
    return Optional.ofNullable(doors.get(store.name())).map(SftpDoor::plate);
  }

  /**
   * Lets a public key into a store.
   *
   * @param keyLine one line of {@code authorized_keys}
   * @return whether the store has a door
   * @throws IllegalArgumentException when the line is not one
   */
  public boolean authorize(Store store, String keyLine) {
    SftpDoor door = doors.get(store.name());
    if (door != null) {
      door.authorize(keyLine);
    }
    return door != null;
  }

  @Override
  public void start() {
    int port = settings.sftpPort();
    for (Map.Entry<String, SftpDoor> door : doors.entrySet()) {
      try {
        door.getValue().open(settings.sftpAddress(), port);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot open the SFTP door of " + door.getKey(), e);
      }
      port = port == 0 ? 0 : port + 1;
    }
  }

  @Override
  public void stop() {
    doors.forEach(
        (name, door) -> {
          try {
            door.close();
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the SFTP door of " + name, e);
          }
        });
  }

  @Override
  public boolean isRunning() {
    return doors.values().stream().anyMatch(SftpDoor::isOpen);
  }
}
