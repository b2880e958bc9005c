ALTER TABLE "account" ADD COLUMN "phone_bound_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "email_bound_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "holder_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "one_time_code" ADD COLUMN "enterprise_id" uuid;--> statement-breakpoint
ALTER TABLE "one_time_code" ADD COLUMN "account_id" uuid;--> statement-breakpoint
CREATE INDEX "one_time_code_account" ON "one_time_code" USING btree ("account_id");--> statement-breakpoint
-- Contacts that are there sign in as before: which of them were entered over others' is not known.
ALTER TABLE "account" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "account" SET "phone_bound_at" = CASE WHEN "phone" IS NOT NULL THEN "created_at" END, "email_bound_at" = CASE WHEN "email" IS NOT NULL THEN "created_at" END;--> statement-breakpoint
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
