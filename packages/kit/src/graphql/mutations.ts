import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { recordRefusal } from '../audited-read.ts';
import type { BaseContext } from '../context.ts';

interface MutationOptions {
  /** Runs after each mutation, whatever came of it. Must not fail: what was committed is answered as committed. */
  afterwards: (context: BaseContext) => Promise<void>;
  /** Root mutations that keep another record than the audit log (sign-in keeps the login history). */
  unaudited: ReadonlySet<string>;
}

/**
 * Wraps the root mutations: a refusal is recorded with its code, and one that succeeded without an audit entry is a
 * defect of this service (ID-59: every mutation is on record).
 */
export function guardMutations(schema: GraphQLSchema, options: MutationOptions): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: BaseContext, info) => {
      const isAudited = context.caller.kind !== 'service' && !options.unaudited.has(field.name);
      const own: BaseContext = { ...context, audit: { written: false } };
      try {
        const result: unknown = await resolve(source, args, own, info);
        if (isAudited && !own.audit.written) throw new Error(`The mutation ${field.name} wrote no audit entry`);
        return result;
      } catch (error) {
        if (isAudited) await recordRefusal(own, { action: field.name }, error);
        throw error;
      } finally {
        await options.afterwards(own);
      }
    };
  }
}
