import { readFileSync } from 'node:fs';
import { customRolePermissions } from '../src/permission/catalogue.rules.ts';
import { type Client, present, shareTestSystem, type TestSystem } from '@account-center/testing';
import fc from 'fast-check';
import { type FieldDefinitionNode, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, actsElsewhere, namesNobody, type Target } from './standing-actions.ts';
import {
  addMember,
  addReadyMember,
  codesOf,
  openEnterprise,
  roleIdOf,
  rootOf,
  run,
  signInOperator,
} from './support.ts';

const RUNS = 6;
const ADD_ROLE = 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const EDIT_ROLE = 'mutation E($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }';
const SET_ROLES = 'mutation S($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }';
const ENABLE = 'mutation E($input: EnableMembersInput!) { enableMembers(input: $input) { results { code } } }';
const TOP_UP = 'mutation T($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }';

type Ready = Awaited<ReturnType<typeof addReadyMember>>;
type BuiltIn = 'SYSTEM_ADMINISTRATOR' | 'INFORMATION_ADMINISTRATOR' | 'ORDINARY_MEMBER';
/** What somebody is given for one round: built-in roles, and a role of their own with these permissions. */
interface Deal {
  builtIn: BuiltIn[];
  own: readonly string[];
}

interface Round {
  ofActor: Deal;
  ofTarget: Deal;
  /** Names of the actions that are tried. */
  chosen: string[];
}

let system: TestSystem;
let administrator: Client;
let root: string;
let actor: Ready;
let target: Ready;
let ownRoles: { actor: string; target: string };
let builtInIds: Record<BuiltIn, string>;
let permissionsOf: Map<string, readonly string[]>;

beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  const acme = await openEnterprise(system, operator, 'Acme');
  ({ administrator } = acme);
  root = await rootOf(administrator);
  const sale = { enterpriseId: acme.id, amount: 1_000, dealerReference: 'sale', idempotencyKey: 'sale' };
  await run(operator, TOP_UP, { input: sale });
  actor = await addReadyMember(system, administrator, { name: 'Ada' });
  target = await addReadyMember(system, administrator, { name: 'Tom' });
  ownRoles = { actor: await addRole('Of Ada'), target: await addRole('Of Tom') };
  builtInIds = {
    SYSTEM_ADMINISTRATOR: await roleIdOf(administrator, 'SYSTEM_ADMINISTRATOR'),
    INFORMATION_ADMINISTRATOR: await roleIdOf(administrator, 'INFORMATION_ADMINISTRATOR'),
    ORDINARY_MEMBER: await roleIdOf(administrator, 'ORDINARY_MEMBER'),
  };
  const { roles } = await run(administrator, '{ roles { id permissions } }');
  permissionsOf = new Map(roles.map(({ id, permissions }) => [id, present(permissions)]));
});
afterAll(() => system.stop());

const addRole = async (name: string) =>
  (await run(administrator, ADD_ROLE, { input: { name, permissions: [] } })).addRole.role.id;

async function deal(person: Ready, ownRole: string, { builtIn, own }: Deal): Promise<string[]> {
  await run(administrator, EDIT_ROLE, { input: { roleId: ownRole, permissions: own } });
  const roleIds = [ownRole, ...builtIn.map((kind) => builtInIds[kind])];
  await run(administrator, SET_ROLES, { input: { memberId: person.id, roleIds } });
  return roleIds;
}
const granted = ({ builtIn, own }: Deal, but: BuiltIn[] = []) => [
  ...own,
  ...builtIn.filter((kind) => !but.includes(kind)).flatMap((kind) => permissionsOf.get(builtInIds[kind]) ?? []),
];

/** The plain model: what comes of an action, by the permissions of both alone. */
function expected(permission: string, ofActor: Deal, ofTarget: Deal): string | null {
  const held = granted(ofActor);
  if (!held.includes(permission)) return 'UNAUTHORIZED_FIELD_OR_TYPE';
  const isBelow = granted(ofTarget, ['ORDINARY_MEMBER']).every((one) => held.includes(one));
  return isBelow ? null : 'ROLE_ABOVE_YOURS';
}

const permissionSets = fc.subarray([...customRolePermissions], { maxLength: 8 });
const deals = fc.record({
  builtIn: fc.oneof(
    fc.constant<BuiltIn[]>([]),
    fc.subarray<BuiltIn>(['SYSTEM_ADMINISTRATOR', 'INFORMATION_ADMINISTRATOR', 'ORDINARY_MEMBER']),
  ),
  own: permissionSets,
});
/** Half of the targets hold a part of what the actor does, so that both answers come often. */
const pairs = deals.chain((ofActor) =>
  fc.record({
    ofActor: fc.constant({ ...ofActor, own: [...new Set([...ofActor.own, ...managing])] }),
    ofTarget: fc.oneof(
      deals,
      fc.record({ builtIn: fc.subarray(ofActor.builtIn), own: fc.subarray([...ofActor.own, ...managing]) }),
    ),
  }),
);
const managing = [...new Set(actions.map(({ permission }) => permission))].filter((one) =>
  customRolePermissions.some((known) => known === one),
);

const asTarget = (person: { id: string }, roleIds: string[]): Target => ({
  id: person.id,
  root,
  roleIds,
  ordinaryRole: builtInIds.ORDINARY_MEMBER,
});
const constants = (pair: { ofActor: Deal; ofTarget: Deal }) => ({
  ofActor: fc.constant(pair.ofActor),
  ofTarget: fc.constant(pair.ofTarget),
});

describe('acting on somebody', () => {
  /** What comes of actions, beside what the plain model expects. */
  async function judge({ ofActor, ofTarget, chosen }: Round) {
    await deal(actor, ownRoles.actor, ofActor);
    const roleIds = await deal(target, ownRoles.target, ofTarget);
    const outcomes: Record<string, string | null> = {};
    const model: Record<string, string | null> = {};
    for (const { name, permission, act } of actions.filter((one) => chosen.includes(one.name))) {
      model[name] = expected(permission, ofActor, ofTarget);
      outcomes[name] = await act(actor.client, asTarget(target, roleIds));
      if (outcomes[name] === null && name === 'reportLostPhone')
        await run(administrator, ENABLE, { input: { memberIds: [target.id] } });
    }
    return { outcomes, model };
  }
  const all = actions.map(({ name }) => name);
  const manager: Deal = { builtIn: ['SYSTEM_ADMINISTRATOR'], own: [] };

  test('[ID-43, S24] is refused by every mutation when they hold a permission that the actor does not', async () => {
    const ofTarget: Deal = { builtIn: [], own: ['archive:read'] };
    const { outcomes, model } = await judge({ ofActor: manager, ofTarget, chosen: all });
    expect(outcomes).toEqual(model);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['ROLE_ABOVE_YOURS']));
  }, 120_000);

  test('[ID-43, S24] is refused by none when they hold as much as the actor', async () => {
    const ofTarget: Deal = { builtIn: ['SYSTEM_ADMINISTRATOR', 'ORDINARY_MEMBER'], own: [] };
    const { outcomes, model } = await judge({ ofActor: manager, ofTarget, chosen: all });
    expect(outcomes).toEqual(model);
    expect(new Set(Object.values(outcomes))).toEqual(new Set([null]));
  }, 120_000);

  test('[ID-43, S24] goes by what both hold, whatever roles it comes from', async () => {
    const rounds = pairs.chain((pair) =>
      fc.record({ ...constants(pair), chosen: fc.subarray(all, { minLength: 4, maxLength: 4 }) }),
    );
    const holds = fc.asyncProperty(rounds, async (round) => {
      const { outcomes, model } = await judge(round);
      expect(outcomes).toEqual(model);
    });
    await fc.assert(holds, { numRuns: RUNS, endOnFailure: true });
  }, 120_000);

  test('[ID-43, S24] off-boards nobody above', async () => {
    const ofActor: Deal = { builtIn: ['ORDINARY_MEMBER'], own: ['org:member:offboard', 'org:member:read'] };
    await deal(actor, ownRoles.actor, ofActor);
    const offboard = (id: string) =>
      actor.client.query(
        'mutation O($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }',
        {
          input: { memberId: id },
        },
      );
    const above = await addMember(administrator, { name: 'Abe', roles: ['SYSTEM_ADMINISTRATOR'] });
    const below = await addMember(administrator, { name: 'Bea' });
    expect(codesOf(await offboard(above.id))).toEqual(['ROLE_ABOVE_YOURS']);
    expect(codesOf(await offboard(below.id))).toEqual([]);
    const { member } = await run(administrator, 'query M($id: ID!) { member(id: $id) { status account { status } } }', {
      id: above.id,
    });
    expect(member).toEqual({ status: 'ACTIVE', account: { status: 'ENABLED' } });
  });

  test('[ID-43, S24] is each one’s own affair where they act on themselves', async () => {
    await deal(actor, ownRoles.actor, { builtIn: [], own: ['org:member:manage'] });
    const update = 'mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }';
    expect(codesOf(await actor.client.query(update, { input: { memberId: actor.id, title: 'Me' } }))).toEqual([]);
  });
});

describe('the list of mutations', () => {
  const { definitions } = parse(readFileSync(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8'));
  const mutation = definitions.find((one) => one.kind === 'ObjectTypeDefinition' && one.name.value === 'Mutation');
  const fields = mutation?.kind === 'ObjectTypeDefinition' ? (mutation.fields ?? []) : [];
  const isCommand = ({ directives = [] }: FieldDefinitionNode) =>
    directives.some(({ name }) => name.value === 'inaccessible');

  test('[ID-43, S24] is whole: each is in the table above, or says why it acts on nobody', () => {
    const listed = [...actions.map(({ name }) => name), ...Object.keys(actsElsewhere), ...Object.keys(namesNobody)];
    const known = fields.filter((field) => !isCommand(field)).map(({ name }) => name.value);
    expect(listed.toSorted()).toEqual(known.toSorted());
  });

  test('[ID-43, S24] has none outside of the graph that anybody but a service may use', () => {
    const commands = fields.filter(isCommand);
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) expect(print(command)).toContain('@requiresScopes(scopes: [["service:command"]])');
  });
});
