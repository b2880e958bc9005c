import { directoryEventsFor } from '@account-center/directory';
import type { Noun } from '@account-center/kit';
import { eventHandlers } from './number-holding.handlers.ts';

export const numberHoldingNoun: Noun = { takes: directoryEventsFor('messaging'), handlers: () => eventHandlers };
