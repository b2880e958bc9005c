/** What the caller set. */
export const environment: Readonly<NodeJS.ProcessEnv> = process.env;
