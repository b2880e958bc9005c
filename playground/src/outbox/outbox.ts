import { useEffect, useState } from 'react';

const MESSAGES = 'outbox/messages';
const POLL_MILLISECONDS = 2_000;
/** The gateway shows the outbox at these names only; at others the page need not ask. */
const LOCAL_NAMES = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** What the system would have sent, were it set up to send. */
export interface OutboxMessage {
  id: string;
  /** ISO 8601. */
  at: string;
  channel: string;
  to: string;
  subject: string | null;
  text: string;
}

/** The newest first; null when there is no outbox, or no answer. */
async function readMessages(signal?: AbortSignal): Promise<OutboxMessage[] | null> {
  try {
    const response = await fetch(MESSAGES, { cache: 'no-store', ...(signal && { signal }) });
    if (!response.ok) return null;
    return ((await response.json()) as { messages: OutboxMessage[] }).messages;
  } catch {
    return null;
  }
}

/** Whether this installation shows what it would send. It does not when it sends for real. */
export const isOutboxShown = async (): Promise<boolean> =>
  LOCAL_NAMES.test(location.hostname) && (await readMessages()) !== null;

/** What is in the outbox now, read again and again while the page is looked at; null until it was read. */
export function useOutbox(): OutboxMessage[] | null {
  const [messages, setMessages] = useState<OutboxMessage[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      if (document.hidden) return;
      const read = await readMessages(leaving.signal);
      // The gateway may be starting again: what was read stays.
      if (read && !leaving.signal.aborted) setMessages(read);
    };
    void read();
    const timer = setInterval(() => void read(), POLL_MILLISECONDS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, []);
  return messages;
}
