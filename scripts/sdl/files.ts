/** All files that the graph is composed from. Commands are operations, no SDL. */
export const SDL_FILES = ['subgraphs/*/src/**/!(*.command).graphql', 'gateway/src/**/*.graphql'];
