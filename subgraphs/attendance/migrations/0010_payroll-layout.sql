CREATE TABLE "payroll_layout" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"columns" text[] NOT NULL,
	"created_by" text,
	CONSTRAINT "payroll_layout_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id")
);
--> statement-breakpoint
ALTER TABLE "payroll_layout" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "tenant" ON "payroll_layout" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE TRIGGER payroll_layout_append_only BEFORE UPDATE OR DELETE ON "payroll_layout" FOR EACH ROW EXECUTE FUNCTION refuse_change();
