import { setTimeout } from 'node:timers/promises';
import { newId } from '../database/columns.ts';
import { withEnterprise, withSystem } from '../database/database.ts';
import { findPosition, moveCursor, takeLease } from './cursor.ts';
import { envelopesOf, type NewEvent, type Position } from './event.ts';
import { lastNumber } from './horizon.ts';
import { send, type Served, type Service, type Task } from './service.ts';
import type { Snapshot, StatePage } from './snapshot.ts';

/** Long, because the last page makes the consumer apply a whole enterprise: tens of thousands of members. */
const PAGE_DEADLINE_MILLISECONDS = 300_000;
/** Longer than a page should take. A process that dies delays the snapshot by this time. */
const LEASE_SECONDS = 60;
const HORIZON_POLL_MILLISECONDS = 50;

interface Sending {
  service: Service;
  task: Task;
  snapshot: Snapshot;
  snapshotId: string;
  types: string[];
}

/** Extends the lease during the snapshot. @throws when another relay has taken the consumer over */
async function keepLease({ service, task }: Sending): Promise<void> {
  const { options, consumer, holder } = service;
  const lease = { seq: task.cursor.seq, seconds: LEASE_SECONDS };
  const isKept = await withSystem(options.db, (tx) => takeLease(tx, consumer, holder, lease));
  if (!isKept) throw new Error(`Another process serves ${consumer} now`);
}

/** Sends the state of one enterprise in pages. */
async function sendEnterprise(sending: Sending, enterpriseId: string): Promise<void> {
  const { service, task, snapshot, snapshotId, types } = sending;
  const { db, producer } = service.options;
  const shared = { kind: 'page' as const, producer, epoch: task.epoch, snapshotId, types, enterpriseId };
  let page = 0;
  const sendPage = async (events: NewEvent[], isLast: boolean) => {
    await keepLease(sending);
    await send(service, { ...shared, page, isLast, events: envelopesOf(events) }, PAGE_DEADLINE_MILLISECONDS);
    page += 1;
  };
  for (const type of types) {
    const read = snapshot.pages[type];
    let after: string | null = null;
    do {
      const part: StatePage | undefined = await withEnterprise(db, enterpriseId, async (tx) =>
        read?.(tx, enterpriseId, after),
      );
      if (part && part.events.length > 0) await sendPage(part.events, false);
      after = part?.next ?? null;
    } while (after !== null);
  }
  await sendPage([], true);
}

interface Start {
  /** The snapshot includes every event up to this number. */
  stateFrom: number;
  position: Position;
  enterpriseIds: string[];
}

/**
 * Waits for running transactions that write events. The snapshot would lack those events, whose numbers are before its
 * position.
 */
async function awaitHorizon(sending: Sending): Promise<number> {
  const { horizon, options, stopped } = sending.service;
  const target = await withSystem(options.db, lastNumber);
  for (;;) {
    const safe = await withSystem(options.db, async (tx) => horizon.read(tx, await lastNumber(tx)));
    if (safe >= target) return safe;
    await keepLease(sending);
    await setTimeout(HORIZON_POLL_MILLISECONDS, undefined, { signal: stopped });
  }
}

async function begin(sending: Sending): Promise<Start> {
  const { service, task, snapshot, types } = sending;
  const stateFrom = await awaitHorizon(sending);
  const isStateOnly = [...service.types].every((type) => types.includes(type));
  return await withSystem(service.options.db, async (tx) => ({
    stateFrom,
    position: isStateOnly ? await findPosition(tx, stateFrom) : task.cursor.told,
    enterpriseIds: types.length > 0 ? await snapshot.listEnterprises(tx) : [],
  }));
}

/**
 * Sends a consumer the current state of all types that it takes. Then continues the stream after the snapshot, or
 * before it if the consumer also takes events of history.
 */
export async function sendSnapshot(service: Service, task: Task): Promise<Served> {
  const { options, consumer, holder } = service;
  const snapshot = options.snapshot ?? { listEnterprises: async () => [], pages: {} };
  const types = Object.keys(snapshot.pages).filter((type) => service.types.has(type));
  const sending = { service, task, snapshot, snapshotId: newId(), types };
  options.log.warn({ producer: options.producer, consumer, epoch: task.epoch }, 'a consumer is sent a snapshot');
  const { stateFrom, position, enterpriseIds } = await begin(sending);
  for (const enterpriseId of enterpriseIds) await sendEnterprise(sending, enterpriseId);
  await keepLease(sending);
  const { producer } = options;
  const { snapshotId } = sending;
  const end = {
    kind: 'end' as const,
    producer,
    epoch: task.epoch,
    snapshotId,
    types,
    enterpriseIds,
    position,
    stateFrom,
  };
  await send(service, end, PAGE_DEADLINE_MILLISECONDS);
  const move = { from: task.cursor.seq, to: position.seq, told: position, epoch: task.epoch };
  await withSystem(options.db, (tx) => moveCursor(tx, consumer, holder, move));
  return { reached: position.seq, full: true, isBusy: false, until: null };
}
