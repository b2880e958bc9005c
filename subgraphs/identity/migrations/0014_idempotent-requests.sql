CREATE TABLE "idempotent_request" (
	"enterprise_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"subject" text NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"owner" uuid NOT NULL,
	"answer" "bytea",
	CONSTRAINT "idempotent_request_subject_operation_key_pk" PRIMARY KEY("subject","operation","key")
);
--> statement-breakpoint
ALTER TABLE "idempotent_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "idempotent_request_age" ON "idempotent_request" USING btree ("created_at");--> statement-breakpoint
CREATE POLICY "tenant" ON "idempotent_request" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "idempotent_request" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);