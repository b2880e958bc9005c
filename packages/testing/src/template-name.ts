/** The migrated database that the tests' databases of a subgraph are copies of. */
export const templateNameOf = (subgraph: string) => `template_${subgraph}`;
