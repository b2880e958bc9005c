CREATE TABLE "attendance_closure" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attendance_closure_enterprise_id_member_id_pk" PRIMARY KEY("enterprise_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "attendance_closure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_rules" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"rules" jsonb,
	"created_by" text,
	CONSTRAINT "attendance_rules_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "attendance_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_switch" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"effective_from" date NOT NULL,
	"enabled" boolean NOT NULL,
	"created_by" text,
	CONSTRAINT "attendance_switch_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "attendance_switch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "calendar_year" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"year" integer NOT NULL,
	"days" jsonb NOT NULL,
	"created_by" text,
	CONSTRAINT "calendar_year_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "department_placement" (
	"enterprise_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"path" uuid[] NOT NULL,
	CONSTRAINT "department_placement_enterprise_id_department_id_effective_from_pk" PRIMARY KEY("enterprise_id","department_id","effective_from")
);
--> statement-breakpoint
ALTER TABLE "department_placement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "member_placement" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"department_id" uuid NOT NULL,
	CONSTRAINT "member_placement_enterprise_id_member_id_effective_from_pk" PRIMARY KEY("enterprise_id","member_id","effective_from")
);
--> statement-breakpoint
ALTER TABLE "member_placement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "punch" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"member_id" uuid NOT NULL,
	"type" text NOT NULL,
	"source" text NOT NULL,
	"punched_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"client_time" timestamp (3) with time zone,
	"ip" text,
	"user_agent" text,
	"mac" text,
	"device" text,
	"latitude" double precision,
	"longitude" double precision,
	"accuracy_meters" double precision,
	"wifi" text,
	"place" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_by" text,
	CONSTRAINT "punch_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "punch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "directory_place" ADD CONSTRAINT "directory_place_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."directory_member"("enterprise_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_placement" ADD CONSTRAINT "member_placement_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."directory_member"("enterprise_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "punch" ADD CONSTRAINT "punch_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."directory_member"("enterprise_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_rules_target" ON "attendance_rules" USING btree ("enterprise_id","target_id","effective_from");--> statement-breakpoint
CREATE INDEX "attendance_switch_day" ON "attendance_switch" USING btree ("enterprise_id","effective_from");--> statement-breakpoint
CREATE INDEX "calendar_year_year" ON "calendar_year" USING btree ("enterprise_id","year");--> statement-breakpoint
CREATE INDEX "directory_account_number" ON "directory_account" USING btree ("enterprise_id","account_number");--> statement-breakpoint
CREATE INDEX "directory_department_path" ON "directory_department" USING gin ("path");--> statement-breakpoint
CREATE INDEX "directory_member_name" ON "directory_member" USING btree ("enterprise_id","name","member_id");--> statement-breakpoint
CREATE INDEX "directory_place_department" ON "directory_place" USING btree ("enterprise_id","department_id");--> statement-breakpoint
CREATE INDEX "job_kind" ON "job" USING btree ("enterprise_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "outbox" USING btree ("xid","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "punch_idempotency" ON "punch" USING btree ("enterprise_id","member_id","source","idempotency_key");--> statement-breakpoint
CREATE INDEX "punch_time" ON "punch" USING btree ("enterprise_id","member_id","punched_at");--> statement-breakpoint
CREATE POLICY "tenant" ON "attendance_closure" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "attendance_rules" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "attendance_switch" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "blob" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "calendar_year" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "department_placement" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_account" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_department" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_place" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "cursor" ON "inbox" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "job" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "job" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "member_placement" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "outbox_cursor" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "punch" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);