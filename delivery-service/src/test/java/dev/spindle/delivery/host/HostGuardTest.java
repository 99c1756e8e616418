package dev.spindle.delivery.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spindle.delivery.failure.DeliveryFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("bad-input")
@Tag("S15")
class HostGuardTest {

  private final HostGuard guard = new HostGuard(Set.of(), HostGuard.Resolver.system());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "0177.0.0.1",
        "2130706433",
        "0x7f000001",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fd00::1",
        "fe80::1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "ff02::1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "sftp.example.com.",
        "user@store.example",
        "http://store.example",
        "store.example/path",
        "store_example",
        "",
        " ",
        "store.example\n"
      })
  void refusesWhatIsNotAPlaceOnThePublicNetwork(String host) {
    assertThat(guard.objection(host, 22)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void letsPublicAddressesThrough(String host) {
    assertThat(guard.objection(host, 22)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "22,true",
    "2222,true",
    "21,false",
    "80,false",
    "5432,false",
    "9092,false",
    "0,false",
    "65536,false"
  })
  void knowsThePortsOfStores(int port, boolean open) {
    assertThat(guard.objection("8.8.8.8", port).isEmpty()).isEqualTo(open);
  }

  @Test
  void letsThroughWhatTheConfigurationNamesAndNothingBesideIt() {
    var configured = new HostGuard(Set.of("127.0.0.1:8122"), HostGuard.Resolver.system());

    assertThat(configured.objection("127.0.0.1", 8122)).isEmpty();
    assertThat(configured.objection("127.0.0.1", 8123)).isPresent();
    assertThat(configured.admit("127.0.0.1", 8122).getPort()).isEqualTo(8122);
  }

  @Test
  void refusesANameOfWhichOneAddressIsPrivate() {
    var mixed = new HostGuard(Set.of(), _ -> addresses("8.8.8.8", "10.0.0.1"));

    assertThat(mixed.objection("store.example", 22)).isPresent();
  }

  @Test
  void judgesTheAddressAgainAtConnectAndHandsOutTheOneItJudged() {
    var answers = new AtomicInteger();
    var rebinding =
        new HostGuard(
            Set.of(), _ -> addresses(answers.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1"));
    assertThat(rebinding.objection("store.example", 22)).isEmpty();

    var failure =
        catchThrowableOfType(DeliveryFailure.class, () -> rebinding.admit("store.example", 22));

    assertThat(failure.isPermanent()).isTrue();
    assertThat(answers).as("look-ups: one at save, one at connect").hasValue(2);
  }

  @Test
  void takesANameThatDoesNotResolveNowButCannotReachIt() {
    var blind =
        new HostGuard(
            Set.of(),
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(blind.objection("store.example", 22)).isEmpty();
    assertThat(
            catchThrowableOfType(DeliveryFailure.class, () -> blind.admit("store.example", 22))
                .isPermanent())
        .isFalse();
  }

  private static List<InetAddress> addresses(String... literal) throws UnknownHostException {
    var all = new java.util.ArrayList<InetAddress>();
    for (var one : literal) {
      all.add(InetAddress.getByName(one));
    }
    return all;
  }
}
