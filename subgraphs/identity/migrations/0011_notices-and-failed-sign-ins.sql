CREATE TABLE "contact_notice" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"what" text NOT NULL,
	CONSTRAINT "contact_notice_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "contact_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "failed_sign_in" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid,
	"account_id" uuid,
	"method" text NOT NULL,
	"code" text NOT NULL,
	"ip" text,
	"user_agent" text,
	"request_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "failed_sign_in" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_notice" ADD CONSTRAINT "contact_notice_account" FOREIGN KEY ("enterprise_id","account_id") REFERENCES "public"."account"("enterprise_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_notice" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "contact_notice" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "failed_sign_in" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);