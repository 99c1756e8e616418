package dev.spindle.imports.mapping;

import java.util.ArrayList;
import java.util.List;

/** Collects what a reading has to say; lives for one document. */
public final class Notes {

  /** More than this nobody reads; the rest is counted in one last notice. */
  static final int MOST = 500;

  private final List<Notice> notices = new ArrayList<>();
  private final List<String> notUnderstood = new ArrayList<>();
  private int more;

  /** Something was left out or is doubtful. */
  public void warn(String code, String field, String text) {
    add(new Notice(Notice.Severity.WARNING, code, field, text));
  }

  /** Something was put in order, nothing is lost. */
  public void info(String code, String field, String text) {
    add(new Notice(Notice.Severity.INFO, code, field, text));
  }

  /**
   * A field the format does not know.
   *
   * @param field JSON pointer into the document
   */
  public void notUnderstood(String field) {
    if (notUnderstood.size() < MOST) {
      notUnderstood.add(field);
    }
  }

  /** Notices in the order they came up, at most {@value #MOST} and one that counts the rest. */
  public List<Notice> notices() {
    if (more == 0) {
      return List.copyOf(notices);
    }
    var all = new ArrayList<>(notices);
    all.add(
        new Notice(
            Notice.Severity.WARNING, "more-notices", "", more + " more notices are not shown"));
    return List.copyOf(all);
  }

  /** Pointers of unknown fields, at most {@value #MOST}. */
  public List<String> notUnderstood() {
    return List.copyOf(notUnderstood);
  }

  private void add(Notice notice) {
    if (notices.size() < MOST) {
      notices.add(notice);
    } else {
      more++;
    }
  }
}
