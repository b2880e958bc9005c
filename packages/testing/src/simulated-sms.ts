import { simulatedMessages } from '@account-center/sms';
import type { TestSystem } from './system.ts';

/** Texts that the simulated phones of this number got, the oldest first; parts of a long one stand one by one. */
export const textsSentTo = ({ subgraphs }: Pick<TestSystem, 'subgraphs'>, phone: string): string[] =>
  simulatedMessages(subgraphs.sms.parts)
    .filter(({ to }) => to === phone)
    .map(({ text }) => text);
