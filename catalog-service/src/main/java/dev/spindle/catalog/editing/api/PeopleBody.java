package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.identifier.Ipi;
import dev.spindle.catalog.identifier.Isni;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.Slot;
import dev.spindle.catalog.people.ContributorRole;
import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.people.Split;
import dev.spindle.catalog.people.SplitKind;
import dev.spindle.catalog.people.SplitSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits and splits out of a body. */
final class PeopleBody {

  private static final TextRule NAME = TextRule.line(255);
  private static final int MOST = 500;

  private PeopleBody() {}

  static Slot<List<Credit>> credits(BodyReader in, String field) {
    return in.list(field, MOST, PeopleBody::credit);
  }

  static Slot<List<Split>> splits(BodyReader in, String field) {
    var splits = in.list(field, MOST, PeopleBody::split);
    in.check(new SplitSheet(splits.or(List.of())).flaws());
    return splits;
  }

  private static @Nullable Credit credit(BodyReader in) {
    var name = in.required("name", NAME::read);
    var role = in.word("role", ContributorRole.class);
    var isni = in.optional("isni", Isni::parse);
    var ipi = in.optional("ipi", Ipi::parse);
    in.requirePresent("role");
    return in.build(() -> new Credit(name.get(), role.get(), isni.orNull(), ipi.orNull()));
  }

  private static @Nullable Split split(BodyReader in) {
    var name = in.required("name", NAME::read);
    var kind = in.word("kind", SplitKind.class);
    var role = in.word("role", ContributorRole.class);
    var share = in.whole("basisPoints", 1, SplitSheet.WHOLE);
    in.requirePresent("kind", "role", "basisPoints");
    return in.build(() -> new Split(name.get(), kind.get(), role.get(), share.get().intValue()));
  }
}
