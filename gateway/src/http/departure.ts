import type { FastifyReply } from 'fastify';
import type { Departure } from '../context.ts';

/** Notifies when the client's connection closes before the response is complete. */
export function watchDeparture({ raw }: FastifyReply): Departure {
  const waiting = new Set<() => void>();
  let isGone = raw.destroyed;
  raw.once('close', () => {
    if (raw.writableEnded) return;
    isGone = true;
    for (const callback of waiting) callback();
    waiting.clear();
  });
  return {
    get isGone() {
      return isGone;
    },
    notify: (callback) => void waiting.add(callback),
    forget: (callback) => void waiting.delete(callback),
  };
}
