-- What nobody has proven signs nobody in: of accounts in use a contact stays bound when a code that was sent there has
-- signed in since. The password signs in throughout, and a session confirms the contact.
ALTER TABLE "account" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "session" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "account" SET "phone_bound_at" = NULL WHERE "last_sign_in_at" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "session" WHERE "session"."enterprise_id" = "account"."enterprise_id" AND "session"."account_id" = "account"."id" AND "session"."method" = 'PHONE_CODE' AND "session"."created_at" >= "account"."phone_bound_at");--> statement-breakpoint
UPDATE "account" SET "email_bound_at" = NULL WHERE "last_sign_in_at" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "session" WHERE "session"."enterprise_id" = "account"."enterprise_id" AND "session"."account_id" = "account"."id" AND "session"."method" = 'EMAIL_CODE' AND "session"."created_at" >= "account"."email_bound_at");--> statement-breakpoint
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
