import { vouchFor } from '@account-center/claims';
import type { Caller } from '@account-center/kit';
import type { Database } from '@account-center/kit/database';
import { z } from 'zod';
import { answerPrincipals } from './answer-principals.ts';
import type { PrincipalAnswer } from './principal.rules.ts';

const MAXIMUM_QUESTIONS = 1_000;
const bodySchema = z.object({
  questions: z
    .array(z.object({ sub: z.string(), sid: z.string().nullable(), kind: z.string(), version: z.string().optional() }))
    .max(MAXIMUM_QUESTIONS),
});

/** The gateway does not read the claims; it passes them to the subgraphs, signed. */
const vouched = (answer: PrincipalAnswer) =>
  answer.status === 'principal' ? { ...answer, principal: vouchFor(answer.principal) } : answer;

/** `POST /internal/principals`, for the gateway as a signed service caller. */
export function servePrincipals(db: Database, now: () => Date) {
  return async (request: Request, caller: Caller | null): Promise<Response> => {
    if (caller?.kind !== 'service') return Response.json({ code: 'CALLER_NOT_TRUSTED' }, { status: 401 });
    const body = bodySchema.safeParse(await request.json().catch(() => null));
    if (!body.success) return Response.json({ code: 'BAD_REQUEST' }, { status: 400 });
    const answers = await answerPrincipals(db, body.data.questions, now());
    return Response.json({ answers: answers.map(vouched) });
  };
}
