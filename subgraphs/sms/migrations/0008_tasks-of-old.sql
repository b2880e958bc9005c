-- Until 0006 each reservation had a task that gave it back. The sweep `expire-reservations` finds them all, and nobody knows
-- these tasks any more. There are none in a database whose queue is yet to be installed.
DO $$
BEGIN
  IF to_regclass('pgboss.job') IS NULL THEN RETURN; END IF;
  DELETE FROM pgboss.job WHERE name = 'sms-expire' OR (name = 'dead-letters' AND source_name = 'sms-expire');
END $$;
