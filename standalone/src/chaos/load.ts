import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DEPARTMENT_PAGE } from '../day/steps/read-department-page.ts';
import { type Answer, type Client, codesOf } from '../demo/client.ts';
import { sendSmsOperation } from '../generated/operations.ts';
import type { Crew } from './crew.ts';

export const kinds = ['read', 'department', 'message'] as const;
type Kind = (typeof kinds)[number];

/** How a request ended for the client. Times are those of `performance.now()`. */
export interface Outcome {
  kind: Kind;
  beganAt: number;
  endedAt: number;
  /** `OK`, `LATE` (answered, but slowly), `NO_ANSWER` (in time), `CONNECTION_LOST`, or the error codes. */
  code: string;
}

/** A client that waits longer gives up. */
const DEADLINE_MS = 15_000;
/** A usual answer takes a few milliseconds. */
export const LATE_MS = 3_000;
const READ_PAUSE_MS = 100;
const SEND_PAUSE_MS = 200;
const ADD_PAUSE_MS = 300;
const REPEAT_PAUSE_MS = 250;
/** The plan allows 200. */
const MAXIMUM_DEPARTMENTS = 150;

const ADD_DEPARTMENT = `mutation AddDepartment($input: AddDepartmentInput!) {
  addDepartment(input: $input) { department { id } }
}`;
/** The last digit is added: the simulated message centre delivers to those that end with 5. */
const FIRST_NUMBER = 1_380_000_000;

type Tried<Data> = { code: string; data: Data | null };

async function answerOf<Data>(asked: Promise<Answer<Data>>): Promise<Tried<Data>> {
  const patience = new AbortController();
  const tooLate = wait(DEADLINE_MS, { code: 'NO_ANSWER', data: null }, { signal: patience.signal });
  tooLate.catch(() => {});
  const answered = asked.then(
    (answer) => ({ code: codesOf(answer).join('+') || 'OK', data: answer.data }),
    () => ({ code: 'CONNECTION_LOST', data: null }),
  );
  const tried = await Promise.race([answered, tooLate]);
  patience.abort();
  return tried;
}

/** Requests at a constant pace. A write is repeated under its key until it is acknowledged. */
export class Load {
  readonly outcomes: Outcome[] = [];
  /** Start times of the requests in flight. */
  readonly pending = new Set<{ beganAt: number }>();
  /** Ids of acknowledged departments, by name. */
  readonly departments = new Map<string, string>();
  /** Ids of acknowledged messages, by text. */
  readonly messages = new Map<string, string>();
  readonly #crew: Crew;
  readonly #loops: Promise<void>[];
  #isOver = false;
  #givesUpAt = Number.POSITIVE_INFINITY;

  /** @param seconds how long it will last: as many departments are added as fit into the plan */
  constructor(crew: Crew, seconds: number) {
    this.#crew = crew;
    const addPause = Math.max(ADD_PAUSE_MS, (seconds * 1_000) / MAXIMUM_DEPARTMENTS);
    this.#loops = [
      this.#repeat(() => this.#read(), READ_PAUSE_MS),
      this.#repeat((key, isFirst) => this.#add(key, isFirst), addPause),
      this.#repeat((key) => this.#send(key), SEND_PAUSE_MS),
    ];
  }

  /** Starts no new requests; returns when every write is acknowledged, or given up after its time. */
  async stop(patienceMilliseconds: number): Promise<void> {
    this.#isOver = true;
    this.#givesUpAt = performance.now() + patienceMilliseconds;
    await Promise.all(this.#loops);
  }

  /** @param tryOnce returns whether it succeeded. It is retried under its key until then. */
  async #repeat(tryOnce: (key: string, isFirst: boolean) => Promise<boolean>, pauseMilliseconds: number) {
    while (!this.#isOver) {
      const key = randomUUID();
      for (let isFirst = true; !(await tryOnce(key, isFirst)); isFirst = false) {
        if (performance.now() > this.#givesUpAt) return;
        await wait(REPEAT_PAUSE_MS);
      }
      await wait(pauseMilliseconds);
    }
  }

  async #ask<Data>(kind: Kind, ask: (client: Client) => Promise<Answer<Data>>): Promise<Tried<Data>> {
    const beganAt = performance.now();
    const underWay = { beganAt };
    this.pending.add(underWay);
    const tried = await answerOf(ask(this.#crew.member));
    this.pending.delete(underWay);
    const endedAt = performance.now();
    const code = tried.code === 'OK' && endedAt - beganAt > LATE_MS ? 'LATE' : tried.code;
    this.outcomes.push({ kind, beganAt, endedAt, code });
    return tried;
  }

  async #read(): Promise<boolean> {
    await this.#ask('read', (member) => member.ask(DEPARTMENT_PAGE, { id: this.#crew.rootId }));
    return true;
  }

  /** The name is the key: it is unique below the parent. */
  async #add(name: string, isFirst: boolean): Promise<boolean> {
    const input = { parentId: this.#crew.rootId, name };
    const { code, data } = await this.#ask('department', (member) => member.ask(ADD_DEPARTMENT, { input }));
    const isKnown = !isFirst && code === 'DEPARTMENT_NAME_TAKEN';
    if (data?.addDepartment) this.departments.set(name, data.addDepartment.department.id);
    else if (isKnown) this.departments.set(name, '');
    return this.departments.has(name);
  }

  async #send(key: string): Promise<boolean> {
    const numbers = `${FIRST_NUMBER + this.messages.size}5`;
    const input = { text: key, recipients: { numbers }, idempotencyKey: key };
    const { data } = await this.#ask('message', (member) => member.ask(sendSmsOperation, { input }));
    if (data?.sendSms) this.messages.set(key, data.sendSms.message.id);
    return Boolean(data?.sendSms);
  }
}
