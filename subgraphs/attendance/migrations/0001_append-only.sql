-- Evidence is never changed or removed, not even by the owner of the tables (ATT-2, ATT-5).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER punch_append_only BEFORE UPDATE OR DELETE ON "punch" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER attendance_rules_append_only BEFORE UPDATE OR DELETE ON "attendance_rules" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER attendance_switch_append_only BEFORE UPDATE OR DELETE ON "attendance_switch" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER calendar_year_append_only BEFORE UPDATE OR DELETE ON "calendar_year" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
ALTER TABLE "punch" ADD CONSTRAINT "punch_type" CHECK (type IN ('IN', 'OUT'));--> statement-breakpoint
ALTER TABLE "punch" ADD CONSTRAINT "punch_source" CHECK (source IN ('SELF', 'CLOCK'));--> statement-breakpoint
ALTER TABLE "punch" ADD CONSTRAINT "punch_place" CHECK (place IN ('INSIDE', 'OUTSIDE', 'ANYWHERE'));--> statement-breakpoint
ALTER TABLE "attendance_rules" ADD CONSTRAINT "attendance_rules_target_kind" CHECK (target_kind IN ('ENTERPRISE', 'DEPARTMENT', 'MEMBER'));
