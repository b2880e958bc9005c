export {
  employeeGroups,
  findEmployeeOwner,
  findGroupIds,
  groupPartyList,
  handOverGroups,
  listGroupPartyIds,
  saveGroup,
} from './group.queries.ts';
