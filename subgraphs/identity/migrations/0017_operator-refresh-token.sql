CREATE TABLE "operator_refresh_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "operator_refresh_token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "operator_refresh_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "operator_refresh_token" ADD CONSTRAINT "operator_refresh_token_session_id_operator_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."operator_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "operator_refresh_token_of_session" ON "operator_refresh_token" USING btree ("session_id");--> statement-breakpoint
CREATE POLICY "system" ON "operator_refresh_token" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);