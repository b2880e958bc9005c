import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { listPartsOf, listRecipientPage, type PartRow, recipientList, type RecipientRow } from '../message/index.ts';

/** A recipient with the parts sent to it. */
export interface RecipientView extends RecipientRow {
  parts: PartRow[];
}

/** A page of a message's recipients. The caller must have checked access to the message. */
export async function readRecipients(
  context: BaseContext,
  messageId: string,
  args: PageArguments,
): Promise<Connection<RecipientView>> {
  const size = pageSize(args);
  return readTenant(context, async (tx) => {
    const rows = await listRecipientPage(tx, messageId, { size, after: args.after });
    const parts = Map.groupBy(
      await listPartsOf(
        tx,
        rows.map(({ id }) => id),
      ),
      ({ recipientId }) => recipientId,
    );
    const views = rows.map((row) => ({ ...row, parts: parts.get(row.id) ?? [] }));
    return toConnection(recipientList(messageId), views, size, ({ position }) => [position], { after: args.after });
  });
}
