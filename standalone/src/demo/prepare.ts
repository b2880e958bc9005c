import type { Launch } from '../topology/topology.ts';
import { createOutbox } from '@account-center/system/outbox';
import { OPERATOR_NAME, SUPERGRAPH_FILE } from '@account-center/system/parts';
import { startSystem } from '@account-center/system';
import { loadDemo } from './load.ts';
import { type DemoSignIns, readSignIns } from './sign-ins.ts';

const DAY_MILLISECONDS = 86_400_000;
/** How far attendance's clock runs behind while the demo is loaded. */
const ATTENDANCE_LAG_MILLISECONDS = 2 * DAY_MILLISECONDS;
/** How far identity's does: more than the minute for which a phone gets no other code (ID-16). */
const IDENTITY_LAG_MILLISECONDS = 120_000;

const behind = (milliseconds: number) => () => new Date(Date.now() - milliseconds);

/**
 * The sign-ins of the demo enterprise, which is opened at the first start. Attendance starts the day after it was switched
 * on (ATT-2): its clock runs two days behind while the demo is loaded, so that people can punch on the first day, and
 * the day before it is one that punch clocks can tell of. Identity's is a little behind, so that whoever starts the
 * system can ask for a code to the phone that was just proven.
 */
export async function prepareDemo({ installation, log }: Launch): Promise<DemoSignIns> {
  const { dataDir, secrets } = installation;
  const kept = await readSignIns(dataDir);
  if (kept) return kept;
  const outbox = createOutbox();
  const system = await startSystem({
    outbox,
    databaseUrls: installation.loginUrls,
    secrets,
    filesDirectory: installation.filesDirectory,
    log,
    supergraphSdl: { file: SUPERGRAPH_FILE },
    clocks: { attendance: behind(ATTENDANCE_LAG_MILLISECONDS), identity: behind(IDENTITY_LAG_MILLISECONDS) },
  });
  try {
    const url = await system.gateway.listen(0);
    const operator = { operator: OPERATOR_NAME, password: secrets.operatorPassword };
    const { findEnterprises } = installation;
    const textsSentTo = (phone: string) =>
      outbox
        .list()
        .flatMap(({ to, text }) => (to === phone ? [text] : []))
        .toReversed();
    return await loadDemo({ url, dataDir, operator, findEnterprises, textsSentTo });
  } finally {
    await system.stop();
  }
}
