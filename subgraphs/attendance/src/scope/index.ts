export { scopeTooNarrow } from './scope.errors.ts';
export { isBelow, isDepartmentInScope, requireDepartment } from './scope.queries.ts';
