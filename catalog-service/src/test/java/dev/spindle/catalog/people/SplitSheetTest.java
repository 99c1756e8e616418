package dev.spindle.catalog.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitSheetTest {

  private static final long SEED = 10_000L;

  @Test
  void isCompleteAtExactlyTheWhole() {
    assertThat(sheet(9_999).complete(SplitKind.MASTER)).isFalse();
    assertThat(sheet(10_000).complete(SplitKind.MASTER)).isTrue();
    assertThat(sheet(10_000).complete(SplitKind.WRITER)).isFalse();
    assertThat(sheet(10_000, 1).flaws())
        .extracting(v -> v.flaw().code())
        .containsExactly("splits-above-whole");
  }

  @Test
  void noticesTheSameShareTwice() {
    var share = new Split("Åse", SplitKind.MASTER, ContributorRole.PRODUCER, 10);
    assertThat(new SplitSheet(List.of(share, share)).flaws())
        .extracting(v -> v.field())
        .containsExactly("splits[1]");
  }

  /** Each kind is counted by itself, whatever the mixture. */
  @Test
  void isRefusedExactlyWhenAKindIsAboveTheWhole() {
    var random = new Random(SEED);
    for (int run = 0; run < 2000; run++) {
      int[] sums = new int[2];
      var splits =
          IntStream.range(0, random.nextInt(8)).mapToObj(i -> split(random, i, sums)).toList();
      boolean above = sums[0] > 10_000 || sums[1] > 10_000;
      assertThat(new SplitSheet(splits).flaws().isEmpty())
          .as("seed %d run %d", SEED, run)
          .isEqualTo(!above);
    }
  }

  private static Split split(Random random, int i, int[] sums) {
    int kind = random.nextInt(2);
    int share = 1 + random.nextInt(6000);
    sums[kind] += share;
    return new Split("n" + i, SplitKind.values()[kind], ContributorRole.PRODUCER, share);
  }

  private static SplitSheet sheet(int... shares) {
    return new SplitSheet(
        IntStream.range(0, shares.length)
            .mapToObj(
                i -> new Split("n" + i, SplitKind.MASTER, ContributorRole.PRODUCER, shares[i]))
            .toList());
  }
}
