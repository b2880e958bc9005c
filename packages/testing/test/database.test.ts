import { serviceNames } from '@account-center/events';
import { cloneDatabases, type ClonedDatabases } from '@account-center/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

async function queryAs<Row extends Record<string, unknown>>(url: string, statement: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<Row[]>(statement);
  } finally {
    await sql.end();
  }
}

describe('the databases of a test file', () => {
  let databases: ClonedDatabases;

  beforeAll(async () => {
    databases = await cloneDatabases();
  });
  afterAll(async () => {
    await databases.drop();
  });

  it('are five, and each lets only its own login in', async () => {
    for (const subgraph of serviceNames) {
      const [row] = await queryAs(databases.urls[subgraph].loginUrl, 'select current_user as name');
      expect(row).toEqual({ name: `${subgraph}_login` });
    }
    const foreign = new URL(databases.urls.org.loginUrl);
    foreign.pathname = new URL(databases.urls.sms.loginUrl).pathname;
    await expect(queryAs(foreign.href, 'select 1')).rejects.toThrow(/permission denied for database/);
    foreign.pathname = '/postgres';
    await expect(queryAs(foreign.href, 'select 1')).rejects.toThrow(/permission denied for database/);
  });

  it('give the login nothing until it takes a role', async () => {
    const { ownerUrl, loginUrl } = databases.urls.org;
    await queryAs(ownerUrl, 'create table note (text text)');
    await queryAs(ownerUrl, 'grant select on note to account_center_app');
    await expect(queryAs(loginUrl, 'select * from note')).rejects.toThrow(/permission denied for table note/);
    expect(
      await queryAs(loginUrl, 'begin; set local role account_center_app; select * from note; commit'),
    ).toBeDefined();
    await expect(queryAs(loginUrl, 'create table own (text text)')).rejects.toThrow(/permission denied for schema/);
  });

  it('find and compare Chinese text', async () => {
    await queryAs(databases.urls.org.ownerUrl, 'create extension pg_trgm');
    const [row] = await queryAs(
      databases.urls.org.ownerUrl,
      `select similarity('销售部门', '销售部') > 0.4 as similar`,
    );
    expect(row).toEqual({ similar: true });
  });
});
