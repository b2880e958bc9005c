import { CALLER_HEADER, anonymous, createSigner, principalSchema, SERVICE_KIND } from '@account-center/caller';
import { Pool } from 'undici';
import { z } from 'zod';
import type { PrincipalSource } from './source.ts';

export interface HttpPrincipalSourceOptions {
  /** Address of the principal endpoint, such as `http://identity:4001/internal/principals`. */
  url: string;
  /** Shared secret of signed callers. */
  callerSecret: string;
  timeoutMilliseconds?: number;
}

const DEFAULT_TIMEOUT_MILLISECONDS = 3_000;
const MAXIMUM_RESPONSE_BYTES = 16 * 1024 * 1024;

const answersSchema = z.object({
  answers: z.array(
    z.discriminatedUnion('status', [
      z.object({ status: z.literal('current') }),
      z.object({
        status: z.literal('principal'),
        version: z.string().min(1),
        principal: principalSchema,
      }),
      z.object({ status: z.literal('refused'), code: z.string().min(1), message: z.string().optional() }),
    ]),
  ),
});

/** Asks a principal endpoint over HTTP, as a signed service caller. */
export function httpPrincipalSource(options: HttpPrincipalSourceOptions): PrincipalSource {
  const { origin, pathname, search } = new URL(options.url);
  const timeout = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS;
  const pool = new Pool(origin, { connections: 16, maxResponseSize: MAXIMUM_RESPONSE_BYTES });
  const signer = createSigner({ issuer: 'gateway', secret: options.callerSecret });

  return {
    async resolve(questions) {
      const response = await pool.request({
        path: pathname + search,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [CALLER_HEADER]: signer.sign({ ...anonymous, kind: SERVICE_KIND, subject: 'gateway' }),
        },
        body: JSON.stringify({ questions }),
        signal: AbortSignal.timeout(timeout),
      });
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw new Error(`The principal endpoint answered with HTTP status ${response.statusCode}`);
      }
      const { answers } = answersSchema.parse(await response.body.json());
      return answers.map((answer) =>
        answer.status === 'refused'
          ? { status: 'refused', code: answer.code, ...(answer.message ? { message: answer.message } : {}) }
          : answer,
      );
    },
    stop: () => pool.close(),
  };
}
