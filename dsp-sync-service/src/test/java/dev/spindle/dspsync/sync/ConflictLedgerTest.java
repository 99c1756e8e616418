package dev.spindle.dspsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.compare.Difference;
import dev.spindle.dspsync.compare.Field;
import dev.spindle.dspsync.compare.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictLedgerTest {

  private static final UUID RELEASE = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-03-06T00:00:00Z");
  private static final Difference TITLE = difference(Provider.SPOTIFY, Field.TITLE, "x");

  @Test
  void keepsAConflictThatIsStillThere() {
    Conflict known = conflict(TITLE);

    ConflictLedger ledger = ledger(List.of(known), List.of(TITLE), Set.of(Provider.SPOTIFY));

    assertThat(ledger.added()).isEmpty();
    assertThat(ledger.gone()).isEmpty();
    assertThat(ledger.open()).containsExactly(known);
  }

  @Test
  void replacesAConflictWhoseValueChanged() {
    Difference other = difference(Provider.SPOTIFY, Field.TITLE, "y");

    ConflictLedger ledger =
        ledger(List.of(conflict(TITLE)), List.of(other), Set.of(Provider.SPOTIFY));

    assertThat(ledger.gone()).extracting(Conflict::difference).containsExactly(TITLE);
    assertThat(ledger.added()).extracting(Conflict::difference).containsExactly(other);
  }

  @Test
  void leavesConflictsOfAStoreThatGaveNoAnswer() {
    Conflict known = conflict(TITLE);

    assertThat(ledger(List.of(known), List.of(), Set.of(Provider.DEEZER)).open())
        .containsExactly(known);
    assertThat(ledger(List.of(known), List.of(), Set.of(Provider.SPOTIFY)).open()).isEmpty();
  }

  @Test
  void neverListsTheSameMatterTwiceWhateverStoresSay() {
    Random random = new Random(17);
    List<Conflict> open = List.of();
    for (int run = 0; run < 2_000; run++) {
      Set<Provider> answered = EnumSet.noneOf(Provider.class);
      List<Difference> found = new ArrayList<>();
      for (Provider provider : Provider.values()) {
        if (random.nextInt(4) > 0) {
          answered.add(provider);
          for (Field field : List.of(Field.TITLE, Field.LABEL)) {
            if (random.nextBoolean()) {
              found.add(difference(provider, field, "v" + random.nextInt(3)));
            }
          }
        }
      }

      open = ledger(open, found, answered).open();

      assertThat(open.stream().map(c -> c.difference().provider() + "" + c.difference().field()))
          .doesNotHaveDuplicates();
      assertThat(open).extracting(Conflict::difference).containsAll(found);
    }
  }

  private static ConflictLedger ledger(
      List<Conflict> listed, List<Difference> found, Set<Provider> answered) {
    return ConflictLedger.of(RELEASE, listed, found, answered, NOW, UUID::randomUUID);
  }

  private static Conflict conflict(Difference difference) {
    return Conflict.found(UUID.randomUUID(), RELEASE, difference, NOW);
  }

  private static Difference difference(Provider provider, Field field, String theirs) {
    return new Difference(provider, null, field, "ours", theirs);
  }
}
