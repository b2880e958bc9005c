import { event } from '@account-center/events';
import { newId, withEnterprise } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import { type Enterprise, shareTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let acme: Enterprise;
let sales: string;
let legal: string;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await system.openEnterprise('Acme');
  sales = await acme.addDepartment('Sales');
  legal = await acme.addDepartment('Legal');
});
afterAll(() => system.stop());

const SETTLE_MILLISECONDS = 30_000;
const CONSUMERS = ['identity', 'sms', 'messaging', 'attendance'] as const;

interface Told {
  memberId: string;
  version: number;
  status?: 'ACTIVE' | 'LEFT';
  departments?: string[];
}

const changed = ({ memberId, version, status = 'ACTIVE', departments = [] }: Told) =>
  event('member.changed', acme.enterpriseId, {
    memberId,
    name: `Version ${version}`,
    departments: departments.map((departmentId, index) => ({ departmentId, main: index === 0, leader: false })),
    phone: null,
    email: null,
    employeeNumber: null,
    title: null,
    hidden: false,
    status,
    version,
  });

/** Tells all of it in one batch, and waits until everybody has heard it. */
async function tell(...told: Told[]): Promise<void> {
  const { runtime, settle } = system.subgraphs.org;
  await withEnterprise(runtime.db, acme.enterpriseId, (tx) => publish(tx, ...told.map(changed)));
  expect(await settle(SETTLE_MILLISECONDS)).toBe(true);
}

/** What each service has of a member. */
const kept = (memberId: string) =>
  Promise.all(
    CONSUMERS.map((service) =>
      withEnterprise(system.subgraphs[service].runtime.db, acme.enterpriseId, async (tx) => {
        const [row] = await tx.execute<{ name: string; status: string; places: string[] }>(sql`
          select name, status, array(select department_id::text from directory_place place
            where place.member_id = directory_member.member_id) as places
          from directory_member where member_id = ${memberId}`);
        return row && { ...row };
      }),
    ),
  );
const everywhere = (row: object) => CONSUMERS.map(() => row);

test('[ORG-31] of many changes of a member that arrive together, the last one holds, with the last places told', async () => {
  const [one, other] = [newId(), newId()];
  await tell(
    { memberId: one, version: 1, departments: [sales] },
    { memberId: other, version: 1, departments: [sales] },
    { memberId: one, version: 2, departments: [legal, sales] },
    { memberId: one, version: 3, departments: [legal] },
    { memberId: one, version: 4, status: 'LEFT' },
  );
  expect(await kept(one)).toEqual(everywhere({ name: 'Version 4', status: 'LEFT', places: [legal] }));
  expect(await kept(other)).toEqual(everywhere({ name: 'Version 1', status: 'ACTIVE', places: [sales] }));
});

test('[ORG-31] a change that comes late undoes no later one, and holds up none that comes with it', async () => {
  const [one, other] = [newId(), newId()];
  await tell({ memberId: one, version: 5, departments: [legal] });
  await tell(
    { memberId: one, version: 4, departments: [sales] },
    { memberId: other, version: 1, departments: [sales] },
  );
  expect(await kept(one)).toEqual(everywhere({ name: 'Version 5', status: 'ACTIVE', places: [legal] }));
  expect(await kept(other)).toEqual(everywhere({ name: 'Version 1', status: 'ACTIVE', places: [sales] }));
});
