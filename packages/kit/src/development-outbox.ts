/** A message of the system, as its recipient would get it. */
export interface OutboxMessage {
  /** A repeated id means that the same message was sent again. */
  id: string;
  /** Such as `SMS`. */
  channel: string;
  /** Address of the recipient. */
  to: string;
  /** Null where the channel has none. */
  subject: string | null;
  text: string;
}

/**
 * Collects the messages of the system instead of sending them, and shows them on this machine, so that the product can be
 * tried out. An installation that really sends messages has none.
 */
export interface DevelopmentOutbox {
  add(message: OutboxMessage): void;
}
