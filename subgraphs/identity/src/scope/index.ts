export { deleteScopes, insertScopes, listScopes, listSetScopes } from './scope.queries.ts';
export { MAXIMUM_SCOPE_DEPARTMENTS } from './scope.rules.ts';
