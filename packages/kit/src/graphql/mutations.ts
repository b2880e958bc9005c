import { defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { recordRefusal } from '../audited-read.ts';
import type { BaseContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { carryOutOnce } from '../idempotency/carry-out-once.ts';
import type { Claim, KeyedRequest } from '../idempotency/claim.ts';
import { fingerprintOf } from '../idempotency/fingerprint.ts';

/** Runs after each mutation, also after a failed one. Must not throw: the client must get the result of the commit. */
export type AfterMutation = (context: BaseContext, after: { waits: boolean }) => Promise<void>;

interface MutationOptions {
  afterwards: AfterMutation;
  /** Root mutations that do not wait until siblings have applied their events. */
  answersAtOnce: ReadonlySet<string>;
  /** Root mutations with another record than the audit log (sign-in has the login history). */
  unaudited: ReadonlySet<string>;
}

/** The idempotency key of the request; null without one. @throws for a field that does not support keys */
function keyedRequest(
  { caller, idempotencyKey: key, runtime }: BaseContext,
  { fieldName, path }: GraphQLResolveInfo,
  given: unknown,
  isAudited: boolean,
): KeyedRequest | null {
  if (key === null || caller.kind === 'service') return null;
  if (!isAudited || caller.subject === null) throw notSupported(fieldName);
  return {
    subject: caller.subject,
    operation: `${fieldName} ${path.key}`,
    key,
    fingerprint: runtime.answers.mark(fingerprintOf(given)),
  };
}

const notSupported = (field: string) =>
  new DomainError(
    'IDEMPOTENCY_NOT_SUPPORTED',
    `${field} cannot be carried out once under a key: send it without the header Idempotency-Key.`,
  );

/**
 * Wraps the root mutations. A refusal is recorded with its code. A success without an audit entry is a defect of this
 * service (ID-59: every mutation is audited). A mutation with an idempotency key is carried out once (GW-37).
 */
export function guardMutations(schema: GraphQLSchema, options: MutationOptions): void {
  const fields = schema.getMutationType()?.getFields() ?? {};
  for (const name of options.answersAtOnce)
    if (!Object.hasOwn(fields, name)) throw new Error(`No mutation ${name} is there to answer at once`);
  for (const field of Object.values(fields)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: BaseContext, info) => {
      const isAudited = context.caller.kind !== 'service' && !options.unaudited.has(field.name);
      const request = keyedRequest(context, info, args, isAudited);
      const carryOut = async (claim: Claim | null): Promise<unknown> => {
        const own: BaseContext = { ...context, audit: { written: false, claim } };
        try {
          const result: unknown = await resolve(source, args, own, info);
          if (isAudited && !own.audit.written) throw new Error(`The mutation ${field.name} wrote no audit entry`);
          return result;
        } catch (error) {
          if (isAudited && claim?.state !== 'lost') await recordRefusal(own, { action: field.name }, error);
          throw error;
        } finally {
          await options.afterwards(own, { waits: !options.answersAtOnce.has(field.name) });
        }
      };
      return request ? await carryOutOnce(context, request, carryOut) : await carryOut(null);
    };
  }
}
