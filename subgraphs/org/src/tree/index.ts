export { assertRoomForDepartments } from './assert-room-for-departments.ts';
export { readDepartmentStates } from './department.events.ts';
export {
  departmentIdsWithin,
  departmentsBelow,
  findDepartment,
  listAllDepartments,
  listChildNames,
  listChildren,
  listDepartments,
  listDepartmentsByIds,
  listIdsOnPaths,
  listSubtree,
  requireDepartment,
  requireDepartments,
} from './department.queries.ts';
export { departmentKinds, departmentName, pathNames } from './department.rules.ts';
export type { DepartmentRow } from './department.table.ts';
export { insertDepartment } from './insert-department.ts';
export { orderDepartments } from './order-departments.ts';
export { relocateDepartment } from './relocate-department.ts';
export { removeDepartment } from './remove-department.ts';
export { updateDepartment } from './update-department.ts';
