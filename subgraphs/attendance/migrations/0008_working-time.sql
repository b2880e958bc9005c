CREATE TABLE "working_time" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"member_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"daily_minutes" integer,
	"weekly_minutes" integer,
	"created_by" text,
	CONSTRAINT "working_time_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "working_time" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "working_time" ADD CONSTRAINT "working_time_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."directory_member"("enterprise_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "working_time_member_day" ON "working_time" USING btree ("enterprise_id","member_id","effective_from");--> statement-breakpoint
CREATE POLICY "tenant" ON "working_time" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE TRIGGER working_time_append_only BEFORE UPDATE OR DELETE ON "working_time" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
ALTER TABLE "working_time" ADD CONSTRAINT "working_time_unit" CHECK (daily_minutes IS NULL OR weekly_minutes IS NULL);
