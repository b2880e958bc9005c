/** The subgraphs, in the order in which they start. */
export const subgraphNames = ['identity', 'org', 'sms', 'messaging', 'attendance'] as const;
export type SubgraphName = (typeof subgraphNames)[number];
