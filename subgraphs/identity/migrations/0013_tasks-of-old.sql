-- Until 0011 these tasks carried what they were to tell. They carry the id of a row now: what of old is still to be told
-- becomes one, and the sweep of lost tasks queues it. There are none in a database whose queue is yet to be installed.
ALTER TABLE "account" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_notice" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "failed_sign_in" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DO $$
BEGIN
  IF to_regclass('pgboss.job') IS NULL THEN RETURN; END IF;
  WITH old AS (
    DELETE FROM pgboss.job WHERE state < 'completed' AND data ? 'changeId'
      AND (name = 'tell-contact-change' OR (name = 'dead-letters' AND source_name = 'tell-contact-change'))
    RETURNING data
  )
  INSERT INTO contact_notice (enterprise_id, id, account_id, channel, address, what)
  SELECT account.enterprise_id, gen_random_uuid(), account.id,
    data -> 'to' ->> 'channel', data -> 'to' ->> 'address', data ->> 'what'
  FROM old JOIN account ON account.enterprise_id = (data ->> 'enterpriseId')::uuid
    AND account.id = (data ->> 'accountId')::uuid;

  WITH old AS (
    DELETE FROM pgboss.job WHERE state < 'completed' AND data ? 'account'
      AND (name = 'record-failed-sign-in' OR (name = 'dead-letters' AND source_name = 'record-failed-sign-in'))
    RETURNING data
  )
  INSERT INTO failed_sign_in (id, enterprise_id, account_id, method, code, ip, user_agent, request_id)
  SELECT gen_random_uuid(), (data -> 'account' ->> 'enterpriseId')::uuid, (data -> 'account' ->> 'id')::uuid,
    data ->> 'method', data ->> 'code', data ->> 'ip', data ->> 'userAgent', data ->> 'requestId'
  FROM old WHERE jsonb_typeof(data -> 'account') = 'object';
END $$;--> statement-breakpoint
ALTER TABLE "failed_sign_in" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_notice" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
