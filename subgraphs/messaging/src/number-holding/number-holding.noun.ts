import type { Noun } from '@account-center/kit';
import { eventHandlers } from './number-holding.handlers.ts';

export const numberHoldingNoun: Noun = { handlers: () => eventHandlers };
