import { type Client, present, readPages } from '../demo/client.ts';
import { signIn, signInFirst } from '../demo/sign-in.ts';
import type { DataOf } from '../generated/operation-types.ts';

export interface Person {
  id: string;
  name: string;
  accountNumber: string;
  /** Kinds of built-in roles, names of custom ones. */
  roles: string[];
  /** Names of the departments, the main one first. */
  departments: string[];
}

const MEMBERS = `query Members($after: String) {
  members(first: 200, after: $after) {
    nodes { id name account { number } roles { kind name } departments { main department { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

type MemberNode = DataOf<typeof MEMBERS>['members']['nodes'][number];

const toPerson = ({ id, name, account, roles, departments }: MemberNode): Person => ({
  id,
  name: present(name),
  accountNumber: present(account).number,
  roles: present(roles).map((role) => (role.kind === 'CUSTOM' ? role.name : role.kind)),
  departments: present(departments)
    .toSorted((a, b) => Number(b.main) - Number(a.main))
    .map((place) => present(place.department?.name)),
});

/** All members that the client may find. */
export async function listPeople(client: Client): Promise<Person[]> {
  const nodes = await readPages(async (after) => (await client.run(MEMBERS, { after })).members);
  return nodes.map(toPerson);
}

/** The person who matches a predicate. @throws if there is none, since the workbook is then not the expected one */
export function pick(people: readonly Person[], what: string, fits: (person: Person) => boolean): Person {
  const person = people.find(fits);
  if (!person) throw new Error(`Nobody is ${what}`);
  return person;
}

/** Signs a member in: at first with the company's initial password, which is replaced by a password of their own. */
export async function signInMember(url: string, initialPassword: string, person: Person): Promise<Client> {
  const { accountNumber } = person;
  const password = `${initialPassword}-${accountNumber}`;
  return signIn(url, { accountNumber, password }).catch(() =>
    signInFirst(url, { accountNumber, initialPassword, password }),
  );
}
