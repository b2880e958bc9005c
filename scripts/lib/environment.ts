/** The environment of this process. */
export const environment: Readonly<NodeJS.ProcessEnv> = process.env;
