/** All SDL files of the graph. Commands are operations, not SDL. */
export const SDL_FILES = ['{packages/kit,subgraphs/*}/src/**/!(*.command).graphql', 'gateway/src/**/*.graphql'];
