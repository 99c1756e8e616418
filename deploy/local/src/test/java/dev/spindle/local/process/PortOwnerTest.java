package dev.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {

  @Test
  void namesTheProcessThatListens() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortOwner.isFree(socket.getLocalPort())).isFalse();
      assertThat(PortOwner.of(socket.getLocalPort()).orElseThrow())
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFreePortHasNoOwner() {
    int port = PortOwner.free();

    assertThat(PortOwner.isFree(port)).isTrue();
    assertThat(PortOwner.of(port)).isEmpty();
  }
}
