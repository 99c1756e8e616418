package dev.spindle.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as the kernel tells us. */
public final class PortOwner {

  private static final List<String> TABLES = List.of("/proc/net/tcp", "/proc/net/tcp6");
  private static final String LISTENING = "0A";
  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int LONGEST = 80;

  private PortOwner() {}

  /** Whether we could listen on 127.0.0.1 at that port. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** A port that is free now. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Process id and command line of who listens there; empty when it is not ours to see. */
  public static Optional<String> of(int port) {
    return TABLES.stream()
        .flatMap(table -> lines(Path.of(table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > INODE && LISTENING.equals(fields[STATE]))
        .filter(fields -> fields[LOCAL].endsWith(":%04X".formatted(port)))
        .map(fields -> "socket:[" + fields[INODE] + "]")
        .flatMap(socket -> holder(socket).stream())
        .findFirst();
  }

  private static Optional<String> holder(String socket) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holds(pid, socket))
        .map(PortOwner::describe)
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (var files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      return files.anyMatch(file -> pointsTo(file, socket));
    } catch (IOException | UncheckedIOException _) {
      // another user's process, or one that has just ended
      return false;
    }
  }

  private static boolean pointsTo(Path link, String socket) {
    try {
      return Files.readSymbolicLink(link).toString().equals(socket);
    } catch (IOException _) {
      return false;
    }
  }

  private static String describe(long pid) {
    var line = String.join(" ", Arrays.asList(Orphans.arguments(pid)));
    return "process %d (%s)"
        .formatted(pid, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException _) {
      return Stream.empty();
    }
  }
}
