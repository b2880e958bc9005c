import type { DevelopmentOutbox } from '@account-center/kit';
import type { Submission } from './transport.rules.ts';

/** Maximum number of long notices with missing parts. */
const MAXIMUM_INCOMPLETE = 100;

/** Passes system notices to the development outbox as a phone shows them: a long one in one piece. */
export function createNoticeDisplay(outbox: DevelopmentOutbox): (submission: Submission) => void {
  const incomplete = new Map<string, Map<number, string>>();
  const show = (id: string, to: string, text: string) => outbox.add({ id, channel: 'SMS', to, subject: null, text });
  return ({ reference, purpose, to, text, concatenation }) => {
    if (purpose !== 'SYSTEM') return;
    if (!concatenation) return show(reference.partId, to, text);
    const { messageId, number, total } = concatenation;
    const parts = (incomplete.get(messageId) ?? new Map<number, string>()).set(number, text);
    incomplete.set(messageId, parts);
    if (parts.size === total) {
      incomplete.delete(messageId);
      const inOrder = [...parts].toSorted(([one], [other]) => one - other);
      return show(messageId, to, inOrder.map(([, part]) => part).join(''));
    }
    const [oldest] = incomplete.keys();
    if (incomplete.size > MAXIMUM_INCOMPLETE && oldest !== undefined) incomplete.delete(oldest);
  };
}
