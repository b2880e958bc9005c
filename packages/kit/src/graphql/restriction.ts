import type { Caller } from '@account-center/claims';
import type { ErrorCode } from '@account-center/errors';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { DomainError } from '../errors.ts';

/** Fields for composition and the gateway; they contain no data. */
const ALWAYS_OPEN = new Set(['_service']);

/** `PASSWORD_CHANGE_REQUIRED` → `Password change required: do this before any other request.` */
function restricted(code: ErrorCode): DomainError {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return new DomainError(code, `${words.charAt(0).toUpperCase()}${words.slice(1)}: nothing else is answered before.`);
}

/** Makes every root field except the open ones refuse a restricted caller (who has to change the password). */
export function guardRestricted(schema: GraphQLSchema, open: ReadonlySet<string>): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (open.has(field.name) || ALWAYS_OPEN.has(field.name)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { caller: Caller }, info) => {
        const { restriction } = context.caller;
        if (restriction) throw restricted(restriction as ErrorCode);
        return resolve(source, args, context, info);
      };
    }
  }
}
