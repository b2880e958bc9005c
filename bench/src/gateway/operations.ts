export interface Operation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Members of a department page. */
export const PAGE_SIZE = 20;
/** Members of the long list. */
export const LIST_SIZE = 200;
export const DEPARTMENT_ID = 'department-1';

const departmentPage = `query DepartmentPage($id: ID!) {
  department(id: $id) {
    id
    name
    members(first: ${PAGE_SIZE}) {
      nodes {
        id
        name
        title
        phone
        account { number status }
        roles { name }
        smsAccount { balance }
        lastMessage { sentAt }
        attendanceToday { statuses }
      }
    }
  }
}`;

const singleField = `query SingleField($id: ID!) {
  department(id: $id) { name }
}`;

const longList = `query LongList {
  members(first: ${LIST_SIZE}) {
    nodes {
      id
      name
      title
      departments {
        main
        leader
        department { id name kind }
      }
    }
  }
}`;

/** One operation over all five subgraphs, one that is mostly overhead, one that is mostly answer. */
export const operations: readonly Operation[] = [
  { name: 'department page', query: departmentPage, variables: { id: DEPARTMENT_ID } },
  { name: 'single field', query: singleField, variables: { id: DEPARTMENT_ID } },
  { name: 'list of 200 with three levels', query: longList, variables: {} },
];
