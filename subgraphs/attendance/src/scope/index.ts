export { scopeTooNarrow } from './scope.errors.ts';
export { isDepartmentInScope, requireDepartment } from './scope.queries.ts';
