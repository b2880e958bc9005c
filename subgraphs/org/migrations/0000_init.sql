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
CREATE TABLE "department" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"path" uuid[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "department_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "department_sibling_name" UNIQUE("enterprise_id","parent_id","name"),
	CONSTRAINT "department_path_ends_here" CHECK (path[cardinality(path)] = id)
);
--> statement-breakpoint
ALTER TABLE "department" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "member" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"alias" text,
	"title" text,
	"gender" text,
	"employee_number" text,
	"phone" text,
	"email" text,
	"hidden" boolean DEFAULT false NOT NULL,
	"status" text NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"provisioning_id" uuid,
	"left_at" timestamp (3) with time zone,
	"left_path" uuid[],
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_import" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"file_id" uuid NOT NULL,
	"created_by" text,
	"partial" boolean NOT NULL,
	"outcome" text DEFAULT 'RUNNING' NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"departments_added" integer DEFAULT 0 NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error_file_id" uuid,
	"resolved" boolean DEFAULT false NOT NULL,
	"provisioning_id" uuid,
	CONSTRAINT "member_import_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "member_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_place" (
	"enterprise_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"main" boolean NOT NULL,
	"leader" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_place_enterprise_id_member_id_department_id_pk" PRIMARY KEY("enterprise_id","member_id","department_id")
);
--> statement-breakpoint
ALTER TABLE "member_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offboarding" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"member_id" uuid NOT NULL,
	"successor_member_id" uuid,
	"keep_number" boolean NOT NULL,
	"caller" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "offboarding_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "offboarding_of_member" UNIQUE("enterprise_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "offboarding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offboarding_step" (
	"enterprise_id" uuid NOT NULL,
	"offboarding_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'PENDING' NOT NULL,
	"figures" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "offboarding_step_enterprise_id_offboarding_id_kind_pk" PRIMARY KEY("enterprise_id","offboarding_id","kind")
);
--> statement-breakpoint
ALTER TABLE "offboarding_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "provisioning" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"batches" integer NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provisioning_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "provisioning" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "department" ADD CONSTRAINT "department_parent" FOREIGN KEY ("enterprise_id","parent_id") REFERENCES "public"."department"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_provisioning" FOREIGN KEY ("enterprise_id","provisioning_id") REFERENCES "public"."provisioning"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_place" ADD CONSTRAINT "member_place_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."member"("enterprise_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_place" ADD CONSTRAINT "member_place_department_exists" FOREIGN KEY ("enterprise_id","department_id") REFERENCES "public"."department"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboarding" ADD CONSTRAINT "offboarding_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."member"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboarding_step" ADD CONSTRAINT "offboarding_step_offboarding" FOREIGN KEY ("enterprise_id","offboarding_id") REFERENCES "public"."offboarding"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "department_one_root" ON "department" USING btree ("enterprise_id") WHERE parent_id is null;--> statement-breakpoint
CREATE INDEX "department_path" ON "department" USING gin ("path");--> statement-breakpoint
CREATE INDEX "directory_account_number" ON "directory_account" USING btree ("enterprise_id","account_number");--> statement-breakpoint
CREATE INDEX "job_kind" ON "job" USING btree ("enterprise_id","kind","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "member_phone" ON "member" USING btree ("enterprise_id","phone") WHERE status <> 'LEFT';--> statement-breakpoint
CREATE UNIQUE INDEX "member_email" ON "member" USING btree ("enterprise_id","email") WHERE status <> 'LEFT';--> statement-breakpoint
CREATE UNIQUE INDEX "member_employee_number" ON "member" USING btree ("enterprise_id","employee_number") WHERE status <> 'LEFT';--> statement-breakpoint
CREATE INDEX "member_by_name" ON "member" USING btree ("enterprise_id","status","pinyin","id");--> statement-breakpoint
CREATE INDEX "member_of_provisioning" ON "member" USING btree ("enterprise_id","provisioning_id");--> statement-breakpoint
CREATE INDEX "member_import_unresolved" ON "member_import" USING btree ("enterprise_id","resolved","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "member_place_one_main" ON "member_place" USING btree ("enterprise_id","member_id") WHERE main;--> statement-breakpoint
CREATE INDEX "member_place_department" ON "member_place" USING btree ("enterprise_id","department_id");--> statement-breakpoint
CREATE INDEX "offboarding_unfinished" ON "offboarding" USING btree ("created_at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "outbox_position" ON "outbox" USING btree ("xid","seq");--> statement-breakpoint
CREATE POLICY "tenant" ON "blob" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "department" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_account" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "inbox" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "job" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "job" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "member_import" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "member_place" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "offboarding" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "offboarding" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "offboarding_step" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "outbox_cursor" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "provisioning" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "provisioning" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);