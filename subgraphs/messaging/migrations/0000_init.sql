CREATE TABLE "archive_counter" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"last_sequence" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "archive_counter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "blob" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"purpose" text NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer,
	"sha256" text,
	"created_by" text,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "blob_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "blob" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_group" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"app_id" text NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"owner_party_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chat_group_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "chat_group_external" UNIQUE("enterprise_id","app_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "chat_group" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_group_member" (
	"enterprise_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	CONSTRAINT "chat_group_member_enterprise_id_group_id_party_id_pk" PRIMARY KEY("enterprise_id","group_id","party_id")
);
--> statement-breakpoint
ALTER TABLE "chat_group_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversation" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"low_party_id" uuid,
	"high_party_id" uuid,
	"group_id" uuid,
	"message_count" bigint NOT NULL,
	"first_message_at" timestamp (3) with time zone NOT NULL,
	"last_message_at" timestamp (3) with time zone NOT NULL,
	"last_sequence" bigint NOT NULL,
	CONSTRAINT "conversation_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "conversation_pair" UNIQUE("enterprise_id","low_party_id","high_party_id"),
	CONSTRAINT "conversation_group" UNIQUE("enterprise_id","group_id"),
	CONSTRAINT "conversation_shape" CHECK (case "conversation"."kind"
        when 'DIRECT' then "conversation"."low_party_id" < "conversation"."high_party_id" and "conversation"."group_id" is null
        when 'GROUP' then "conversation"."group_id" = "conversation"."id" and "conversation"."low_party_id" is null and "conversation"."high_party_id" is null
        else false end)
);
--> statement-breakpoint
ALTER TABLE "conversation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directory_account" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"account_number" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "directory_account_enterprise_id_member_id_pk" PRIMARY KEY("enterprise_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "directory_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directory_department" (
	"enterprise_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"path" uuid[] NOT NULL,
	"removed" boolean NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "directory_department_enterprise_id_department_id_pk" PRIMARY KEY("enterprise_id","department_id")
);
--> statement-breakpoint
ALTER TABLE "directory_department" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directory_enterprise" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"plan" text NOT NULL,
	"status" text NOT NULL,
	"seats" integer NOT NULL,
	"departments" integer NOT NULL,
	"department_members" integer NOT NULL,
	"department_depth" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "directory_enterprise" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directory_member" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"email" text,
	"employee_number" text,
	"title" text,
	"hidden" boolean NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "directory_member_enterprise_id_member_id_pk" PRIMARY KEY("enterprise_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "directory_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directory_place" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"main" boolean NOT NULL,
	"leader" boolean NOT NULL,
	CONSTRAINT "directory_place_enterprise_id_member_id_department_id_pk" PRIMARY KEY("enterprise_id","member_id","department_id")
);
--> statement-breakpoint
ALTER TABLE "directory_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inbox" (
	"producer" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"seq" bigserial NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'QUEUED' NOT NULL,
	"caller" jsonb NOT NULL,
	"input" jsonb NOT NULL,
	"progress_done" integer DEFAULT 0 NOT NULL,
	"progress_total" integer,
	"result" jsonb,
	"error_code" text,
	"error_message" text,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "job_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message" (
	"enterprise_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sender_party_id" uuid NOT NULL,
	"app_id" text NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"body" text,
	"attachment" jsonb,
	CONSTRAINT "message_enterprise_id_conversation_id_sequence_sent_at_pk" PRIMARY KEY("enterprise_id","conversation_id","sequence","sent_at"),
	CONSTRAINT "message_kind" CHECK ("message"."kind" in ('TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD')),
	CONSTRAINT "message_content" CHECK ("message"."body" is not null or "message"."attachment" is not null)
) PARTITION BY RANGE ("sent_at");
--> statement-breakpoint
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_receipt" (
	"enterprise_id" uuid NOT NULL,
	"app_id" text NOT NULL,
	"external_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	CONSTRAINT "message_receipt_enterprise_id_app_id_external_id_pk" PRIMARY KEY("enterprise_id","app_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "message_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "number_holding" (
	"enterprise_id" uuid NOT NULL,
	"account_number" text NOT NULL,
	"held_from" timestamp (3) with time zone NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "number_holding_enterprise_id_account_number_held_from_pk" PRIMARY KEY("enterprise_id","account_number","held_from")
);
--> statement-breakpoint
ALTER TABLE "number_holding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"enterprise_id" uuid NOT NULL,
	"seq" bigserial NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_enterprise_id_seq_pk" PRIMARY KEY("enterprise_id","seq")
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_cursor" (
	"consumer" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"seq" bigserial NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox_cursor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"external_id" text,
	"external_name" text,
	"last_message_at" timestamp (3) with time zone,
	"last_sequence" bigint,
	"last_direction" text,
	"last_kind" text,
	"last_conversation_id" uuid,
	CONSTRAINT "party_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "party_key" UNIQUE("enterprise_id","key"),
	CONSTRAINT "party_external" CHECK (("party"."kind" = 'EXTERNAL') = ("party"."external_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retired_member" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"retired_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"successor_member_id" uuid,
	"conversations_moved" integer NOT NULL,
	"messages_moved" integer NOT NULL,
	"groups_handed_over" integer NOT NULL,
	CONSTRAINT "retired_member_enterprise_id_member_id_pk" PRIMARY KEY("enterprise_id","member_id"),
	CONSTRAINT "retired_member_key" UNIQUE("enterprise_id","key")
);
--> statement-breakpoint
ALTER TABLE "retired_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "chat_group" ADD CONSTRAINT "chat_group_owner" FOREIGN KEY ("enterprise_id","owner_party_id") REFERENCES "public"."party"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_group_member" ADD CONSTRAINT "chat_group_member_group" FOREIGN KEY ("enterprise_id","group_id") REFERENCES "public"."chat_group"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_group_member" ADD CONSTRAINT "chat_group_member_party" FOREIGN KEY ("enterprise_id","party_id") REFERENCES "public"."party"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_low_party" FOREIGN KEY ("enterprise_id","low_party_id") REFERENCES "public"."party"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_high_party" FOREIGN KEY ("enterprise_id","high_party_id") REFERENCES "public"."party"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_of_group" FOREIGN KEY ("enterprise_id","group_id") REFERENCES "public"."chat_group"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_place" ADD CONSTRAINT "directory_place_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."directory_member"("enterprise_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_conversation" FOREIGN KEY ("enterprise_id","conversation_id") REFERENCES "public"."conversation"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_group_by_owner" ON "chat_group" USING btree ("enterprise_id","owner_party_id");--> statement-breakpoint
CREATE INDEX "conversation_high" ON "conversation" USING btree ("enterprise_id","high_party_id");--> statement-breakpoint
CREATE INDEX "directory_account_number" ON "directory_account" USING btree ("enterprise_id","account_number");--> statement-breakpoint
CREATE INDEX "directory_department_path" ON "directory_department" USING gin ("path");--> statement-breakpoint
CREATE INDEX "directory_member_name" ON "directory_member" USING btree ("enterprise_id","name","member_id");--> statement-breakpoint
CREATE INDEX "directory_place_department" ON "directory_place" USING btree ("enterprise_id","department_id");--> statement-breakpoint
CREATE INDEX "job_kind" ON "job" USING btree ("enterprise_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "outbox" USING btree ("xid","seq");--> statement-breakpoint
CREATE POLICY "tenant" ON "archive_counter" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "blob" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "chat_group" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "chat_group_member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "conversation" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_account" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_department" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_place" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "cursor" ON "inbox" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "job" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "job" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "message" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "message_receipt" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "number_holding" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "outbox_cursor" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "party" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "retired_member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);