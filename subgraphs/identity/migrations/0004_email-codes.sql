ALTER TABLE "one_time_code" RENAME COLUMN "phone" TO "address";--> statement-breakpoint
ALTER INDEX "one_time_code_phone" RENAME TO "one_time_code_address";--> statement-breakpoint
ALTER TABLE "one_time_code" ADD COLUMN "channel" text DEFAULT 'SMS' NOT NULL;--> statement-breakpoint
ALTER TABLE "one_time_code" ALTER COLUMN "channel" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "one_time_code" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "account_email" ON "account" USING btree ("email") WHERE "account"."status" <> 'CLOSED';
