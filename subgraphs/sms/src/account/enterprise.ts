import { type BaseContext, DomainError } from '@account-center/kit';

/** The caller's enterprise. @throws NO_ENTERPRISE for a caller that belongs to none. */
export function enterpriseOf({ caller }: Pick<BaseContext, 'caller'>): string {
  if (caller.enterpriseId) return caller.enterpriseId;
  throw new DomainError(
    'NO_ENTERPRISE',
    'This needs a caller that belongs to an enterprise: sign in as a member or use an app token.',
  );
}
