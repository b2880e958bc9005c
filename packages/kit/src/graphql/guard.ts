import type { Caller } from '@account-center/claims';
import { defaultFieldResolver, type DocumentNode, type GraphQLSchema, isObjectType } from 'graphql';
import { DomainError } from '../errors.ts';
import { type Requirement, requirementsOfFields } from './requirements.ts';

const missingOf = (caller: Caller, alternatives: readonly (readonly string[])[]) =>
  alternatives.map((group) => group.filter((permission) => !caller.permissions.includes(permission)));

/** @throws UNAUTHENTICATED or UNAUTHORIZED_FIELD_OR_TYPE with the permissions that are missing. */
export function assertAllowed(caller: Caller, requirement: Requirement, coordinate: string): void {
  if (caller.kind === 'anonymous')
    throw new DomainError('UNAUTHENTICATED', `${coordinate} needs a signed-in caller. Sign in first.`);
  for (const alternatives of requirement.alternatives) {
    const missing = missingOf(caller, alternatives);
    if (missing.length === 0 || missing.some((group) => group.length === 0)) continue;
    throw new DomainError('UNAUTHORIZED_FIELD_OR_TYPE', `${coordinate} needs a permission that you do not hold.`, {
      permissions: missing,
    });
  }
}

/** Makes every guarded field of the schema check its caller before it resolves. */
export function guardFields(schema: GraphQLSchema, document: DocumentNode): void {
  for (const [coordinate, requirement] of requirementsOfFields(document)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: { caller: Caller }, info) => {
      assertAllowed(context.caller, requirement, coordinate);
      return resolve(source, args, context, info);
    };
  }
}
