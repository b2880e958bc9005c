CREATE TABLE "saga" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"subject" text,
	"state" text DEFAULT 'RUNNING' NOT NULL,
	"input" jsonb NOT NULL,
	"caller" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "saga_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "saga_of_subject" UNIQUE("enterprise_id","kind","subject")
);
--> statement-breakpoint
ALTER TABLE "saga" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saga_step" (
	"enterprise_id" uuid NOT NULL,
	"saga_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"state" text DEFAULT 'PENDING' NOT NULL,
	"figures" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "saga_step_enterprise_id_saga_id_name_pk" PRIMARY KEY("enterprise_id","saga_id","name")
);
--> statement-breakpoint
ALTER TABLE "saga_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "saga_step" ADD CONSTRAINT "saga_step_saga" FOREIGN KEY ("enterprise_id","saga_id") REFERENCES "public"."saga"("enterprise_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saga_unfinished" ON "saga" USING btree ("kind","created_at") WHERE finished_at is null;--> statement-breakpoint
CREATE POLICY "tenant" ON "saga" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system_read" ON "saga" AS PERMISSIVE FOR SELECT TO "account_center_system" USING (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "saga_step" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);