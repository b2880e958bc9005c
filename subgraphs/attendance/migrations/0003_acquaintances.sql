CREATE TABLE "directory_acquaintance" (
	"enterprise_id" uuid NOT NULL,
	"low_member_id" uuid NOT NULL,
	"high_member_id" uuid NOT NULL,
	CONSTRAINT "directory_acquaintance_pk" PRIMARY KEY("enterprise_id","low_member_id","high_member_id")
);
--> statement-breakpoint
ALTER TABLE "directory_acquaintance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "directory_member" ADD COLUMN "found_by_sign_ins_before" timestamp (3) with time zone;--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_acquaintance" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);