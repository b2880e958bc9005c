import type { Caller } from '@account-center/caller';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { DomainError } from '../errors.ts';

/** What composition and the gateway itself ask for; it tells nothing about anybody. */
const ALWAYS_OPEN = new Set(['_service']);

/** Makes every root field refuse a restricted caller (a password change that is due), but for those that are open. */
export function guardRestricted(schema: GraphQLSchema, open: ReadonlySet<string>): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (open.has(field.name) || ALWAYS_OPEN.has(field.name)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { caller: Caller }, info) => {
        const { restriction } = context.caller;
        if (restriction) throw new DomainError(restriction, 'Do first what this code asks for, then try again.');
        return resolve(source, args, context, info);
      };
    }
  }
}
