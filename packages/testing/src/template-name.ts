export const TEMPLATE_PREFIX = 'template_';

/** The migrated database that the tests' databases of a subgraph are copies of. */
export const templateNameOf = (subgraph: string) => `${TEMPLATE_PREFIX}${subgraph}`;
