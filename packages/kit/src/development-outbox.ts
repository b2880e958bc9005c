/** A message of the system, as its receiver would get it. */
export interface OutboxMessage {
  /** The same id is the same message, sent again. */
  id: string;
  /** How it would go out, such as `SMS`. */
  channel: string;
  /** Address of the receiver. */
  to: string;
  /** Null where the channel has none. */
  subject: string | null;
  text: string;
}

/**
 * Where the messages of the system end while nothing carries them to their receivers: they are shown on this machine, so
 * that the product can be tried out. An installation that sends for real has none.
 */
export interface DevelopmentOutbox {
  add(message: OutboxMessage): void;
}
