import type { ServiceName } from '@account-center/events';
import { withEnterprise, withSystem } from '@account-center/kit/database';
import {
  type Client,
  exportIn,
  operationsOf,
  startExport,
  type TestSystem,
  textsSentTo,
} from '@account-center/testing';
import type { SQL } from 'drizzle-orm';
import type { Company } from './company.ts';

/** Where the tasks are at work. */
export interface Ground {
  system: TestSystem;
  acme: Company;
  /** How far the clock of the archive is ahead. */
  monthsAhead: number;
  /** Whether a task has failed as often as it is to. */
  isMended(key: string): boolean;
}

export const runSql = ({ system }: Ground, service: ServiceName, statement: SQL) =>
  withSystem(system.subgraphs[service].runtime.db, (tx) => tx.execute(statement));
export const inAcme = ({ system, acme }: Ground, service: ServiceName, statement: SQL) =>
  withEnterprise(system.subgraphs[service].runtime.db, acme.enterpriseId, (tx) => tx.execute(statement));

/** What makes a task necessary, and how often its effect has happened. */
export interface Walk {
  begin(): Promise<void>;
  effects(): Promise<number>;
}

export const countTexts = ({ system }: Ground, phone: string, part: string) =>
  textsSentTo(system, phone).filter((text) => text.includes(part)).length;

/** An export that a client starts, and how often it is DONE. */
export function exportWalk(client: Client, name: string, input: object): Walk {
  let id = '';
  return {
    begin: async () => void (id = await startExport(client, name, input)),
    effects: async () => (exportIn(await operationsOf(name).readState(client, id)).state === 'DONE' ? 1 : 0),
  };
}

export const PHONES = {
  code: '+8613900010001',
  activation: '+8613900010002',
  notice: '+8613900010003',
  before: '+8613900010004',
  after: '+8613900010005',
  message: '+8613900010006',
  silent: '+8613900020003',
  replaced: '+8613900010007',
};
