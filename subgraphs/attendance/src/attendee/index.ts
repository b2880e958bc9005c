export {
  type Attendee,
  findClosure,
  listAttendees,
  listDepartmentPlacements,
  lockMember,
  saveClosures,
  type Selection,
} from './attendee.queries.ts';
export type { DepartmentPlacementRow } from './attendee.table.ts';
