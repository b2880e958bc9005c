/** All SDL files of the graph. Commands are operations, not SDL. */
export const SDL_FILES = ['subgraphs/*/src/**/!(*.command).graphql', 'gateway/src/**/*.graphql'];
