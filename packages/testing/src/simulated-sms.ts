import { simulatedMessages } from '@account-center/sms';
import type { TestSystem } from './system.ts';

/** Texts that the simulated phone of this number received, oldest first; parts of a long text are separate. */
export const textsSentTo = ({ subgraphs }: Pick<TestSystem, 'subgraphs'>, phone: string): string[] =>
  simulatedMessages(subgraphs.sms.parts)
    .filter(({ to }) => to === phone)
    .map(({ text }) => text);
