import type { Noun } from '@account-center/kit';
import { punchResolvers } from './punch.resolvers.ts';

/** A punch tells siblings nothing but its audit entry: nobody who comes to work waits for the log. */
export const punchNoun: Noun = { resolvers: punchResolvers, answersAtOnce: ['punch', 'ingestPunches'] };
