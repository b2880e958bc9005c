import type { DevelopmentOutbox, OutboxMessage } from '@account-center/kit';

export const MAXIMUM_MESSAGES = 200;
/** Total of all texts, as UTF-16. */
export const MAXIMUM_BYTES = 256 * 1024;
/** Longer texts are cut: the outbox is for reading codes. */
const MAXIMUM_TEXT_LENGTH = 4_000;

/** A message with the time at which it would have been sent, as ISO 8601. */
export interface ShownMessage extends OutboxMessage {
  at: string;
}

/** Messages that the system would have sent, in memory only. */
export interface Outbox extends DevelopmentOutbox {
  /** The newest first. */
  list(): ShownMessage[];
}

const bytesOf = ({ id, channel, to, subject, text }: OutboxMessage) =>
  2 * (id.length + channel.length + to.length + (subject?.length ?? 0) + text.length);

/** Keeps the newest messages, bounded in number and in bytes. */
export function createOutbox(now: () => Date = () => new Date()): Outbox {
  // Oldest first.
  const kept = new Map<string, ShownMessage>();
  let bytes = 0;
  return {
    add(message) {
      if (kept.has(message.id)) return;
      const shown = { ...message, text: message.text.slice(0, MAXIMUM_TEXT_LENGTH), at: now().toISOString() };
      kept.set(message.id, shown);
      bytes += bytesOf(shown);
      for (const [id, oldest] of kept) {
        if (kept.size <= MAXIMUM_MESSAGES && bytes <= MAXIMUM_BYTES) break;
        kept.delete(id);
        bytes -= bytesOf(oldest);
      }
    },
    list: () => [...kept.values()].toReversed(),
  };
}
