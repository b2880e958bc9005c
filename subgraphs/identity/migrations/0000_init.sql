CREATE SEQUENCE "public"."enterprise_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 999999 START WITH 600001 CACHE 1;--> statement-breakpoint
CREATE TABLE "account" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"member_id" uuid,
	"name" text NOT NULL,
	"phone" text,
	"email" text,
	"status" text DEFAULT 'ENABLED' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"batch_key" text,
	"last_sign_in_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"number_state" text DEFAULT 'IN_USE' NOT NULL,
	CONSTRAINT "account_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "account_kind" CHECK (("account"."kind" = 'MEMBER') = ("account"."member_id" is not null and "account"."number" is not null))
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_role" (
	"enterprise_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	CONSTRAINT "account_role_enterprise_id_account_id_role_id_pk" PRIMARY KEY("enterprise_id","account_id","role_id")
);
--> statement-breakpoint
ALTER TABLE "account_role" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_scope" (
	"enterprise_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	CONSTRAINT "account_scope_enterprise_id_account_id_department_id_pk" PRIMARY KEY("enterprise_id","account_id","department_id")
);
--> statement-breakpoint
ALTER TABLE "account_scope" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"permissions" text[] NOT NULL,
	"created_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "app_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "app" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"enterprise_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"service" text NOT NULL,
	"action" text NOT NULL,
	"result" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_subject" text,
	"actor_name" text,
	"actor_member_id" uuid,
	"actor_roles" text[] NOT NULL,
	"ip" text,
	"user_agent" text,
	"objects" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_enterprise_id_seq_pk" PRIMARY KEY("enterprise_id","seq")
);
--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_head" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "command_result" (
	"enterprise_id" uuid NOT NULL,
	"command" text NOT NULL,
	"key" text NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "command_result_enterprise_id_command_key_pk" PRIMARY KEY("enterprise_id","command","key")
);
--> statement-breakpoint
ALTER TABLE "command_result" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credential" (
	"enterprise_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"password_hash" text,
	"password_set_at" timestamp (3) with time zone,
	"initial_password_id" uuid,
	"activation_hash" text,
	"activation_expires_at" timestamp (3) with time zone,
	"must_change" boolean DEFAULT false NOT NULL,
	CONSTRAINT "credential_enterprise_id_account_id_pk" PRIMARY KEY("enterprise_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "credential" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "enterprise" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"plan" text NOT NULL,
	"seats" integer,
	"expires_at" timestamp (3) with time zone,
	"sub_accounts_enabled" boolean NOT NULL,
	"first_password" text DEFAULT 'ACTIVATION_SECRET' NOT NULL,
	"initial_password_id" uuid,
	"authz_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enterprise_number_unique" UNIQUE("number"),
	CONSTRAINT "enterprise_seats" CHECK ("enterprise"."seats" > 0)
);
--> statement-breakpoint
ALTER TABLE "enterprise" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inbox" (
	"producer" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"seq" bigserial NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "initial_password" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "initial_password_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "initial_password" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "number_segment" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"first" bigint NOT NULL,
	"last" bigint NOT NULL,
	"next" bigint NOT NULL,
	CONSTRAINT "number_segment_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "number_segment_order" CHECK ("number_segment"."first" <= "number_segment"."last" and "number_segment"."next" between "number_segment"."first" and "number_segment"."last" + 1)
);
--> statement-breakpoint
ALTER TABLE "number_segment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "one_time_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"phone" text NOT NULL,
	"hash" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "one_time_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operator_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "operator" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operator_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operator_id" uuid NOT NULL,
	"ip" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "operator_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "plan" (
	"code" text PRIMARY KEY NOT NULL,
	"seats" integer NOT NULL,
	"departments" integer NOT NULL,
	"department_members" integer NOT NULL,
	"department_depth" integer NOT NULL,
	"days" integer
);
--> statement-breakpoint
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refresh_token" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"session_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "refresh_token_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "refresh_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"permissions" text[] NOT NULL,
	CONSTRAINT "role_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "role_name" UNIQUE("enterprise_id","name")
);
--> statement-breakpoint
ALTER TABLE "role" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"method" text NOT NULL,
	"ip" text,
	"user_agent" text,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "session_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	"succeeded_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_role" ADD CONSTRAINT "account_role_account" FOREIGN KEY ("enterprise_id","account_id") REFERENCES "public"."account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_role" ADD CONSTRAINT "account_role_role" FOREIGN KEY ("enterprise_id","role_id") REFERENCES "public"."role"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_scope" ADD CONSTRAINT "account_scope_account" FOREIGN KEY ("enterprise_id","account_id") REFERENCES "public"."account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_account" FOREIGN KEY ("enterprise_id","account_id") REFERENCES "public"."account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_initial_password" FOREIGN KEY ("enterprise_id","initial_password_id") REFERENCES "public"."initial_password"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_place" ADD CONSTRAINT "directory_place_member" FOREIGN KEY ("enterprise_id","member_id") REFERENCES "public"."directory_member"("enterprise_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_plan_plan_code_fk" FOREIGN KEY ("plan") REFERENCES "public"."plan"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_session" ADD CONSTRAINT "operator_session_operator_id_operator_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_session" FOREIGN KEY ("enterprise_id","session_id") REFERENCES "public"."session"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account" FOREIGN KEY ("enterprise_id","account_id") REFERENCES "public"."account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_number_taken" ON "account" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "account_member" ON "account" USING btree ("enterprise_id","member_id") WHERE "account"."status" <> 'CLOSED';--> statement-breakpoint
CREATE UNIQUE INDEX "account_administrator" ON "account" USING btree ("enterprise_id") WHERE "account"."kind" = 'ADMINISTRATOR';--> statement-breakpoint
CREATE INDEX "account_phone" ON "account" USING btree ("phone") WHERE "account"."status" <> 'CLOSED';--> statement-breakpoint
CREATE INDEX "account_batch" ON "account" USING btree ("enterprise_id","batch_key");--> statement-breakpoint
CREATE INDEX "account_role_members" ON "account_role" USING btree ("enterprise_id","role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "app_id" ON "app" USING btree ("id");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("enterprise_id","actor_member_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_action" ON "audit_entry" USING btree ("enterprise_id","action","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_objects" ON "audit_entry" USING gin ("objects");--> statement-breakpoint
CREATE INDEX "directory_account_number" ON "directory_account" USING btree ("enterprise_id","account_number");--> statement-breakpoint
CREATE INDEX "directory_department_path" ON "directory_department" USING gin ("path");--> statement-breakpoint
CREATE INDEX "directory_member_name" ON "directory_member" USING btree ("enterprise_id","name","member_id");--> statement-breakpoint
CREATE INDEX "directory_place_department" ON "directory_place" USING btree ("enterprise_id","department_id");--> statement-breakpoint
CREATE INDEX "job_kind" ON "job" USING btree ("enterprise_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "number_segment_first" ON "number_segment" USING btree ("enterprise_id","first");--> statement-breakpoint
CREATE INDEX "one_time_code_phone" ON "one_time_code" USING btree ("phone","created_at");--> statement-breakpoint
CREATE INDEX "operator_session_operator" ON "operator_session" USING btree ("operator_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "outbox" USING btree ("xid","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_token_hash" ON "refresh_token" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "role_built_in" ON "role" USING btree ("enterprise_id","kind") WHERE "role"."kind" <> 'CUSTOM';--> statement-breakpoint
CREATE UNIQUE INDEX "session_id" ON "session" USING btree ("id");--> statement-breakpoint
CREATE INDEX "session_of_account" ON "session" USING btree ("enterprise_id","account_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "account" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "account" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "account_role" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "account_scope" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "app" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "app" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_entry" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_head" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "blob" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "command_result" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "credential" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "credential" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_account" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_department" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "directory_enterprise" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_member" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "directory_place" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "enterprise" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "enterprise" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "inbox" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "initial_password" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "initial_password" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "job" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "job" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "number_segment" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "one_time_code" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "operator" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "operator_session" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "outbox" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cursor" ON "outbox_cursor" AS PERMISSIVE FOR ALL TO "account_center_app", "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shared_read" ON "plan" AS PERMISSIVE FOR SELECT TO "account_center_app" USING (true);--> statement-breakpoint
CREATE POLICY "system" ON "plan" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "refresh_token" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "refresh_token" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "role" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "role" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "session" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system" ON "session" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "sign_in_attempt" AS PERMISSIVE FOR ALL TO "account_center_system" USING (true) WITH CHECK (true);