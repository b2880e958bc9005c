import { enqueueTask } from '@account-center/testing';
import { anonymousCaller } from '@account-center/claims';
import { type ServiceName, serviceNames } from '@account-center/events';
import { newId } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { type Ground, runSql, type Walk } from './walk.ts';

const CALLER = JSON.stringify({ ...anonymousCaller, kind: 'service', subject: 'test' });

/** A row that has lost its task: a job of a kind of the service, if it has one. */
function lostTasksWalk(ground: Ground, service: ServiceName, kind: string | null): Walk {
  const id = newId();
  return {
    async begin() {
      if (kind)
        await runSql(
          ground,
          service,
          sql`insert into job (enterprise_id, id, kind, caller, input)
            values (${ground.acme.enterpriseId}, ${id}, ${kind}, ${CALLER}::jsonb, '{}'::jsonb)`,
        );
      await enqueueTask(ground.system, service, 'requeue-lost-tasks');
    },
    async effects() {
      if (!kind) return ground.isMended(`${service}/requeue-lost-tasks`) ? 1 : 0;
      // A job without a sensible input is failed by its worker: so it was taken up again.
      return (await runSql(ground, service, sql`select from job where id = ${id} and state = 'FAILED'`)).length;
    },
  };
}

function unknownTasksWalk(ground: Ground, service: ServiceName): Walk {
  return {
    async begin() {
      await runSql(ground, service, sql`select pgboss.create_queue('of-yesterday', '{"policy": "standard"}')`);
      await runSql(
        ground,
        service,
        sql`insert into pgboss.job (name, data, start_after) values ('of-yesterday', '{}', now() - interval '1 hour')`,
      );
      await enqueueTask(ground.system, service, 'put-unknown-tasks-aside');
    },
    effects: async () =>
      (
        await runSql(
          ground,
          service,
          sql`select from pgboss.job where name = 'dead-letters' and source_name = 'of-yesterday'`,
        )
      ).length,
  };
}

/** An answer that was kept for longer than a day. */
function oldAnswerWalk(ground: Ground, service: ServiceName): Walk {
  const key = newId();
  return {
    async begin() {
      await runSql(
        ground,
        service,
        sql`insert into idempotent_request (enterprise_id, created_at, subject, operation, key, fingerprint, owner)
          values (${ground.acme.enterpriseId}, now() - interval '25 hours', 'somebody', 'something', ${key}, '', ${newId()})`,
      );
      await enqueueTask(ground.system, service, 'forget-idempotent-requests');
    },
    effects: async () =>
      1 - (await runSql(ground, service, sql`select from idempotent_request where key = ${key}`)).length,
  };
}

const KINDS: Record<ServiceName, string | null> = {
  identity: 'audit-export',
  org: 'member-import',
  sms: 'sms-statement-export',
  messaging: null,
  attendance: 'attendance-month-export',
};

/** The sweeps that every service has. */
export const keepingWalks = (ground: Ground): Record<string, Walk> =>
  Object.fromEntries(
    serviceNames.flatMap((service) => [
      [`${service}/requeue-lost-tasks`, lostTasksWalk(ground, service, KINDS[service])],
      [`${service}/put-unknown-tasks-aside`, unknownTasksWalk(ground, service)],
      [`${service}/forget-idempotent-requests`, oldAnswerWalk(ground, service)],
    ]),
  );
