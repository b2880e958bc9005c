DROP INDEX "session_of_account";--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "activation_id" uuid;--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "activation_sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device_name" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "reported_lost_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "one_time_code_created" ON "one_time_code" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "refresh_token_of_session" ON "refresh_token" USING btree ("enterprise_id","session_id");--> statement-breakpoint
CREATE INDEX "refresh_token_used" ON "refresh_token" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "session_over" ON "session" USING btree (coalesce("ended_at", "expires_at"));--> statement-breakpoint
CREATE INDEX "sign_in_attempt_last" ON "sign_in_attempt" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "session_of_account" ON "session" USING btree ("enterprise_id","account_id","id");