import { useEffect, useState } from 'react';

const MESSAGES = 'outbox/messages';
const POLL_MILLISECONDS = 2_000;
/** The gateway serves the outbox only at these host names; at others the page does not request it. */
const LOCAL_NAMES = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** A message that the system would have sent. */
export interface OutboxMessage {
  id: string;
  /** ISO 8601. */
  at: string;
  channel: string;
  to: string;
  subject: string | null;
  text: string;
}

/** The messages, newest first; null when there is no outbox, or no answer. */
async function readMessages(signal?: AbortSignal): Promise<OutboxMessage[] | null> {
  try {
    const response = await fetch(MESSAGES, { cache: 'no-store', ...(signal && { signal }) });
    if (!response.ok) return null;
    return ((await response.json()) as { messages: OutboxMessage[] }).messages;
  } catch {
    return null;
  }
}

/** Whether this installation has an outbox. Installations that send real messages have none. */
export const isOutboxShown = async (): Promise<boolean> =>
  LOCAL_NAMES.test(location.hostname) && (await readMessages()) !== null;

/** Current contents of the outbox, polled while the page is visible; null until the first response. */
export function useOutbox(): OutboxMessage[] | null {
  const [messages, setMessages] = useState<OutboxMessage[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      if (document.hidden) return;
      const read = await readMessages(leaving.signal);
      // The gateway may be restarting: keep the messages.
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
