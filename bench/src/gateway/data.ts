import { DEPARTMENT_ID, LIST_SIZE, PAGE_SIZE } from './operations.ts';

interface Subgraph {
  /** Root fields, as functions of their arguments. */
  root: Record<string, (values: { id: string; first?: number }) => unknown>;
  /** The subgraph's part of a member. */
  member?: (id: string) => Record<string, unknown>;
}

const memberId = (index: number) => `member-${index}`;
const indexOf = (id: string) => Number(id.slice(id.lastIndexOf('-') + 1));
const digits = (index: number, length: number) => String(index).padStart(length, '0');
const DEPARTMENTS = LIST_SIZE / PAGE_SIZE;

const department = (index: number) => ({ id: `department-${index}`, name: `Department ${index}`, kind: 'DEPARTMENT' });

const members = Array.from({ length: LIST_SIZE }, (_, index) => ({
  id: memberId(index),
  name: `王小明 ${index}`,
  title: index % PAGE_SIZE === 0 ? 'Head of department' : 'Engineer',
  phone: `+86138${digits(index, 8)}`,
  departments: [
    { main: true, leader: index % PAGE_SIZE === 0, department: department(1 + Math.floor(index / PAGE_SIZE)) },
    { main: false, leader: false, department: department(1 + (index % DEPARTMENTS)) },
  ],
}));

const org: Subgraph = {
  root: {
    department: ({ id }) => ({
      ...department(indexOf(id)),
      members: ({ first = PAGE_SIZE }) => ({ nodes: members.slice(0, id === DEPARTMENT_ID ? first : 0) }),
    }),
    members: ({ first = PAGE_SIZE }) => ({ nodes: members.slice(0, first) }),
  },
  member: (id) => members[indexOf(id)] ?? { id },
};

const identity: Subgraph = {
  root: {},
  member: (id) => ({
    account: { id: `account-${id}`, number: digits(10_000 + indexOf(id), 8), status: 'ENABLED' },
    roles: [
      { id: 'role-1', name: 'Member' },
      { id: 'role-2', name: 'Sales' },
    ].slice(0, 1 + (indexOf(id) % 2)),
  }),
};

const sms: Subgraph = {
  root: {},
  member: (id) => ({ smsAccount: { id: `sms-${id}`, balance: 20 + indexOf(id) } }),
};

const messaging: Subgraph = {
  root: {},
  member: (id) => ({ lastMessage: { sentAt: `2026-03-02T08:${digits(indexOf(id) % 60, 2)}:00Z` } }),
};

const attendance: Subgraph = {
  root: {},
  member: (id) => ({ attendanceToday: { statuses: indexOf(id) % 7 === 0 ? ['LATE', 'EARLY'] : ['NORMAL'] } }),
};

/** Data of the five subgraphs, made once. */
export const subgraphData: Record<string, Subgraph> = { attendance, identity, messaging, org, sms };
