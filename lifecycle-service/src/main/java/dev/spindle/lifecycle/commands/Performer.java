package dev.spindle.lifecycle.commands;

/** In what capacity somebody acts; a person may have several. */
public enum Performer {
  /** Works on releases: roles manager and admin. */
  EDITOR,
  /** May override: role admin. */
  ADMIN,
  /** No person: the scheduler, or an event from another service. */
  SYSTEM
}
