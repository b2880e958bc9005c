import type { Company } from './company.ts';
import type { Operation } from './load.ts';

/** A page that both contenders answer, and its values in one form, to compare them. */
export interface Page {
  ours: Operation;
  peer: Operation;
  valuesOfOurs(data: never): unknown;
  valuesOfPeer(data: never): unknown;
}

/** Answers are compared as JSON; their shapes are the graphs' own. */
type Tree = { [key: string]: Tree } & Tree[] & string;

const time = (value: unknown) => new Date(value as string).toISOString();
const sorted = (values: readonly unknown[]) => values.map(String).toSorted();

const OUR_DEPARTMENT = `query DepartmentPage($id: ID!) {
  department(id: $id) {
    name
    members(first: 200) {
      nodes {
        id name title phone
        account { number status }
        roles { name }
        smsAccount { balance }
        lastMessage { sentAt }
        attendanceToday { statuses }
      }
    }
  }
}`;
const PEER_DEPARTMENT = `query DepartmentPage($enterpriseId: UUID!, $id: UUID!, $today: Date!) {
  department: departmentByEnterpriseIdAndRowId(enterpriseId: $enterpriseId, rowId: $id) {
    name
    staff: staffList(first: 200) {
      id: rowId name title phone
      accounts: accountsList { number status roles: accountRolesList { role { name } } }
      smsAccounts: smsAccountsList { balance }
      party { lastMessageAt }
      days: daysList(condition: { date: $today }) { statuses }
    }
  }
}`;

const departmentPage =
  (size: 'Small' | 'Large') =>
  ({ enterpriseId, departments, today }: Company): Page => {
    const { id } = departments[size];
    return {
      ours: { query: OUR_DEPARTMENT, variables: { id } },
      peer: { query: PEER_DEPARTMENT, variables: { enterpriseId, id, today: today.slice(0, 10) } },
      valuesOfOurs: ({ department }: Record<string, Tree>) => [
        department?.name,
        department?.members?.nodes?.map((one) => [
          [one.id, one.name, one.title, one.phone, one.account?.number, one.account?.status],
          one.smsAccount?.balance,
          sorted(one.roles?.map(({ name }) => name) ?? []),
          [time(one.lastMessage?.sentAt), sorted(one.attendanceToday?.statuses ?? [])],
        ]),
      ],
      valuesOfPeer: ({ department }: Record<string, Tree>) => [
        department?.name,
        department?.staff?.map((one) => [
          [one.id, one.name, one.title, one.phone, one.accounts?.[0]?.number, one.accounts?.[0]?.status],
          Number(one.smsAccounts?.[0]?.balance),
          sorted(one.accounts?.[0]?.roles?.map(({ role }) => role?.name) ?? []),
          [time(one.party?.lastMessageAt), sorted(one.days?.[0]?.statuses ?? [])],
        ]),
      ],
    };
  };

const SEARCHED = 'Person 01';

const memberSearch = (): Page => ({
  ours: {
    query: `query MemberSearch($search: String!) {
  members(filter: { search: $search }, first: 50) {
    nodes { id name title phone account { number } departments { main department { name } } }
  }
}`,
    variables: { search: SEARCHED },
  },
  peer: {
    query: `query MemberSearch($search: String!) {
  members: searchMembersList(search: $search, first: 50) {
    id: rowId name title phone
    accounts: accountsList { number }
    departments: placesList { main department { name } }
  }
}`,
    variables: { search: SEARCHED },
  },
  valuesOfOurs: ({ members }: Record<string, Tree>) =>
    members?.nodes?.map((one) => [one.id, one.name, one.title, one.phone, one.account?.number, one.departments]),
  valuesOfPeer: ({ members }: Record<string, Tree>) =>
    members?.map((one) => [one.id, one.name, one.title, one.phone, one.accounts?.[0]?.number, one.departments]),
});

const smsStatement = (): Page => ({
  ours: {
    query: `{
  smsStatement(first: 50) {
    nodes {
      id at kind amount balance account note
      member { id name }
      counterparty { id name }
      by { name }
    }
  }
}`,
    variables: {},
  },
  peer: {
    query: `{
  smsStatement: smsStatementList(first: 50) {
    id: seq at: createdAt amount balance
    transfer { kind note actor }
    account { kind member { id: rowId name } }
    counterparty { id: rowId name }
  }
}`,
    variables: {},
  },
  valuesOfOurs: ({ smsStatement: { nodes } }: { smsStatement: { nodes: Tree[] } }) =>
    nodes.map((one) => [
      [one.id, time(one.at), one.kind, one.amount, one.balance, one.account, one.note],
      [one.member, one.counterparty, one.by?.name],
    ]),
  valuesOfPeer: ({ smsStatement: entries }: { smsStatement: Tree[] }) =>
    entries.map((one) => [
      [one.id, time(one.at), one.transfer?.kind, Number(one.amount), Number(one.balance), one.account?.kind],
      one.transfer?.note,
      [one.account?.member, one.counterparty, actorOf(one.transfer?.actor).name],
    ]),
});

/** PostGraphile answers JSON columns as text. */
const actorOf = (actor: unknown) => (typeof actor === 'string' ? JSON.parse(actor) : actor) as { name: string };

const DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

function conversationPage({ departments }: Company): Page {
  const [one, other] = departments.Small.people;
  const end = Date.now();
  const range = { from: new Date(end - DAYS * DAY_MILLISECONDS).toISOString(), to: new Date(end).toISOString() };
  const pair = { memberId: one?.id, partnerId: other?.id };
  return {
    ours: {
      query: `query Conversation($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {
  messages: conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range, first: 50) {
    nodes { sequence sentAt kind body sender { id name } }
  }
}`,
      variables: { ...pair, range },
    },
    peer: {
      query: `query Conversation($memberId: UUID!, $partnerId: UUID!, $since: Datetime!, $until: Datetime!) {
  messages: conversationMessagesList(
    memberId: $memberId, partnerId: $partnerId, since: $since, until: $until, first: 50
  ) { sequence sentAt kind body sender { id: rowId externalName member { name } } }
}`,
      variables: { ...pair, since: range.from, until: range.to },
    },
    valuesOfOurs: ({ messages }: { messages: { nodes: Tree[] } }) =>
      messages.nodes.map((each) => [each.sequence, time(each.sentAt), each.kind, each.body, each.sender]),
    valuesOfPeer: ({ messages }: { messages: Tree[] }) =>
      messages.map((each) => [
        [each.sequence, time(each.sentAt), each.kind, each.body],
        { id: each.sender?.id, name: each.sender?.member?.name ?? each.sender?.externalName },
      ]),
  };
}

interface OurReport {
  report: { from: string; to: string; member: { member: { name: string }; figures: object; days: object[] } };
}
interface PeerReport {
  report: { from: string; to: string; member: { name: string; days: object[] } };
}

function monthReport({ enterpriseId, departments, month }: Company): Page {
  const id = departments.Small.people[0]?.id;
  return {
    ours: {
      query: `query MonthReport($month: String!, $id: ID!) {
  report: attendanceMonthReport(month: $month) {
    from
    to
    member(id: $id) {
      member { name }
      figures { due came: in went: out late absent normal lateMinutes }
      days { date kind statuses lateMinutes }
    }
  }
}`,
      variables: { month, id },
    },
    peer: {
      query: `query MonthReport($enterpriseId: UUID!, $month: String!, $id: UUID!) {
  report: memberMonthByEnterpriseIdAndMemberIdAndMonth(enterpriseId: $enterpriseId, memberId: $id, month: $month) {
    from: firstDay
    to: lastDay
    due came went late absent normal lateMinutes
    member { name days: daysList(orderBy: [DATE_ASC]) { date kind statuses lateMinutes } }
  }
}`,
      variables: { enterpriseId, month, id },
    },
    valuesOfOurs: ({ report: { from, to, member } }: OurReport) => [
      [from, to, member.member.name],
      [member.figures, member.days],
    ],
    valuesOfPeer: ({ report: { from, to, member, ...figures } }: PeerReport) => [
      [from, to, member.name],
      [figures, member.days],
    ],
  };
}

const pages = {
  'department of 26': departmentPage('Small'),
  'department of 200': departmentPage('Large'),
  'member search': memberSearch,
  'SMS statement': smsStatement,
  conversation: conversationPage,
  'month report': monthReport,
} as const satisfies Record<string, (company: Company) => Page>;

export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];
export const pageOf = (name: PageName, company: Company): Page => pages[name](company);
