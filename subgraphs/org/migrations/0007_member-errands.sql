CREATE TABLE "member_errand" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"member_id" uuid NOT NULL,
	"task" text NOT NULL,
	CONSTRAINT "member_errand_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "member_errand" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "member_errand" ADD CONSTRAINT "member_errand_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."member"("enterprise_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "member_errand_one" ON "member_errand" USING btree ("enterprise_id","member_id","task");--> statement-breakpoint
CREATE POLICY "tenant" ON "member_errand" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "member_errand" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);