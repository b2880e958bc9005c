CREATE TABLE "lock_rule" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"effective_from" date NOT NULL,
	"grace_days" integer NOT NULL,
	"created_by" text,
	CONSTRAINT "lock_rule_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "lock_rule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "locked_member" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lock_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"employee_number" text,
	"days" jsonb NOT NULL,
	CONSTRAINT "locked_member_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "locked_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "month_lock" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"month" text NOT NULL,
	"locked" boolean NOT NULL,
	"time_zone" text NOT NULL,
	"members" integer NOT NULL,
	"reason" text,
	"created_by" text,
	CONSTRAINT "month_lock_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "month_lock" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "locked_member" ADD CONSTRAINT "locked_member_lock" FOREIGN KEY ("enterprise_id","lock_id") REFERENCES "public"."month_lock"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lock_rule_day" ON "lock_rule" USING btree ("enterprise_id","effective_from");--> statement-breakpoint
CREATE UNIQUE INDEX "locked_member_once" ON "locked_member" USING btree ("enterprise_id","lock_id","member_id");--> statement-breakpoint
CREATE INDEX "month_lock_month" ON "month_lock" USING btree ("enterprise_id","month");--> statement-breakpoint
CREATE POLICY "tenant" ON "lock_rule" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "locked_member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "month_lock" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE TRIGGER month_lock_append_only BEFORE UPDATE OR DELETE ON "month_lock" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER locked_member_append_only BEFORE UPDATE OR DELETE ON "locked_member" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER lock_rule_append_only BEFORE UPDATE OR DELETE ON "lock_rule" FOR EACH ROW EXECUTE FUNCTION refuse_change();
