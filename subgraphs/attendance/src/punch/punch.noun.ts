import type { Noun } from '@account-center/kit';
import { punchResolvers } from './punch.resolvers.ts';

/**
 * A punch sends siblings only its audit entry. It is answered at once, so that members do not wait for the audit log.
 */
export const punchNoun: Noun = { resolvers: punchResolvers, answersAtOnce: ['punch', 'ingestPunches'] };
