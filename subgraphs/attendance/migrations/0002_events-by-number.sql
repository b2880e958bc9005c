DROP INDEX "outbox_position";--> statement-breakpoint
ALTER TABLE "inbox" ALTER COLUMN "seq" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "outbox_cursor" ALTER COLUMN "seq" SET DATA TYPE bigint;--> statement-breakpoint
CREATE INDEX "outbox_seq" ON "outbox" USING btree ("seq");--> statement-breakpoint
ALTER TABLE "inbox" DROP COLUMN "xid";--> statement-breakpoint
ALTER TABLE "outbox" DROP COLUMN "xid";--> statement-breakpoint
ALTER TABLE "outbox_cursor" DROP COLUMN "xid";