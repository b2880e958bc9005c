import { readTenant } from '@account-center/kit/database';
import type { Resolvers } from '../generated/resolvers.ts';
import { countSeats } from './seat.queries.ts';

export const accountResolvers: Pick<Resolvers, 'Account' | 'Enterprise' | 'Member'> = {
  Account: {
    number: ({ number }) => number ?? '',
  },
  Enterprise: {
    seats: (enterprise, _, context) => readTenant(context, (tx) => countSeats(tx, enterprise)),
  },
  Member: {
    __resolveReference: ({ id }) => ({ id }),
    account: ({ id }, _, { loaders }) => loaders.accountOfMember.load(id),
  },
};
