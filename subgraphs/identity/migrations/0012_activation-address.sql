ALTER TABLE "credential" ADD COLUMN "activation_address" text;--> statement-breakpoint
-- Secrets that were sent went to the phone where there is one.
ALTER TABLE "account" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "credential" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "credential" SET "activation_address" = coalesce("account"."phone", "account"."email") FROM "account" WHERE "account"."enterprise_id" = "credential"."enterprise_id" AND "account"."id" = "credential"."account_id" AND "credential"."activation_hash" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "credential" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
