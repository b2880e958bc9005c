-- The archive is append-only whatever grants say: not even the tables' owner changes or removes a row by mistake.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER message_append_only BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER message_no_truncate BEFORE TRUNCATE ON message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER message_receipt_append_only BEFORE UPDATE OR DELETE ON message_receipt FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER message_receipt_no_truncate BEFORE TRUNCATE ON message_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER retired_member_append_only BEFORE UPDATE OR DELETE ON retired_member FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The months lie in a schema that services have no right to: rows are reached through `message` and its policy only.
CREATE SCHEMA archive;
--> statement-breakpoint
-- Attaching a finished table locks the archive only against other changes of its shape, not against readers and writers.
CREATE FUNCTION ensure_message_partitions(months date[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  month date;
  name text;
BEGIN
  FOREACH month IN ARRAY months LOOP
    month := date_trunc('month', month)::date;
    name := 'message_' || to_char(month, 'YYYY_MM');
    CONTINUE WHEN to_regclass('archive.' || name) IS NOT NULL;
    IF month < date '2000-01-01' OR month >= date '2100-01-01' THEN
      RAISE EXCEPTION 'The archive has no month %', month;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('archive.partitions'));
    CONTINUE WHEN to_regclass('archive.' || name) IS NOT NULL;
    EXECUTE format('CREATE TABLE archive.%I (LIKE public.message INCLUDING ALL)', name);
    EXECUTE format('ALTER TABLE archive.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE archive.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER message_no_truncate BEFORE TRUNCATE ON archive.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', name);
    EXECUTE format('ALTER TABLE public.message ATTACH PARTITION archive.%I FOR VALUES FROM (%L) TO (%L)',
      name, month::timestamptz, (month + interval '1 month')::timestamptz);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ensure_message_partitions(date[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ensure_message_partitions(date[]) TO account_center_system;
