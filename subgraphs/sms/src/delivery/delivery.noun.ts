import type { Noun } from '@account-center/kit';
import { batchEffect } from '@account-center/kit/jobs';
import { DISPATCH_TASK, listUndispatched, messageReferenceSchema } from '../message/index.ts';
import type { Transport } from '../transport/index.ts';
import { dispatchMessages } from './dispatch-messages.ts';
import { EXPIRE_SWEEP, expirySweep } from './expire-reservations.task.ts';

const WORKERS = 2;
/** Maximum number of messages that a worker takes at once. */
const BATCH = 250;

export const deliveryNoun: Noun<{ transport: Transport }> = {
  tasks: ({ runtime, parts: { transport } }) => ({
    [DISPATCH_TASK]: batchEffect({
      data: messageReferenceSchema,
      concurrency: WORKERS,
      batchSize: BATCH,
      outstanding: listUndispatched,
      runAll: (messages) => dispatchMessages(runtime, transport, messages),
    }),
    [EXPIRE_SWEEP]: expirySweep(runtime),
  }),
};
