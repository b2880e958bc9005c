import { z } from 'zod';
import type { Readiness } from './transport.ts';

export const READINESS_PATH = '/readyz';

const MAXIMUM_PROBLEMS = 10;
const WORD = z.string().regex(/^[\w .:-]{1,60}$/);
/** Problems that a subgraph reports: a list of names, or parts that are not "ok". Everything else is ignored. */
const problemsSchema = z.union([
  z.object({ problems: z.array(WORD) }).transform(({ problems }) => problems),
  z
    .object({ checks: z.record(WORD, z.unknown()) })
    .transform(({ checks }) => Object.keys(checks).filter((name) => !isFine(checks[name]))),
]);

const isFine = (check: unknown) => check === true || check === 'ok' || check === 'ready';

/** Reads the response to `GET /readyz`: 503 means not ready; any other status means ready. */
export function toReadiness(status: number, body: string): Readiness {
  if (status !== 503) return { ready: true, problems: [] };
  return { ready: false, problems: problemsIn(body).slice(0, MAXIMUM_PROBLEMS) };
}

function problemsIn(body: string): string[] {
  try {
    const read = problemsSchema.safeParse(JSON.parse(body));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** Readiness of a subgraph in this process. */
export async function readinessOf(fetch: (request: Request) => Promise<Response>): Promise<Readiness> {
  const response = await fetch(new Request(`http://subgraph${READINESS_PATH}`));
  return toReadiness(response.status, await response.text());
}
