CREATE TABLE "inbox_held_up" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"producer" text NOT NULL,
	"number" bigserial NOT NULL,
	"event_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" text NOT NULL,
	"error" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_held_up_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "inbox_held_up_order" UNIQUE("enterprise_id","producer","number")
);
--> statement-breakpoint
ALTER TABLE "inbox_held_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inbox_snapshot" (
	"enterprise_id" uuid NOT NULL,
	"producer" text NOT NULL,
	"page" integer NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"events" jsonb NOT NULL,
	CONSTRAINT "inbox_snapshot_enterprise_id_producer_page_pk" PRIMARY KEY("enterprise_id","producer","page")
);
--> statement-breakpoint
ALTER TABLE "inbox_snapshot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_stream" (
	"number" smallint PRIMARY KEY NOT NULL,
	"epoch" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox_stream" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "epoch" uuid;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "state_from" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ADD COLUMN "told_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ADD COLUMN "told_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ADD COLUMN "told_epoch" uuid;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ADD COLUMN "rebuild" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ADD COLUMN "holder" uuid;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ADD COLUMN "held_until" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entry_event" ON "audit_entry" USING btree ("enterprise_id","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "inbox_held_up" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "inbox_held_up" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "inbox_snapshot" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "inbox_snapshot" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "outbox_stream" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);