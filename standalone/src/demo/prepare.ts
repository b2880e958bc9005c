import type { Launch } from '../topology/topology.ts';
import { createOutbox } from '@account-center/system/outbox';
import { OPERATOR_NAME, SUPERGRAPH_FILE } from '@account-center/system/parts';
import { startSystem } from '@account-center/system';
import { loadDemo } from './load.ts';
import { type DemoSignIns, readSignIns } from './sign-ins.ts';

const DAY_MILLISECONDS = 86_400_000;
/** How far attendance's clock is behind while the demo is loaded. */
const ATTENDANCE_LAG_MILLISECONDS = 2 * DAY_MILLISECONDS;
/** How far identity's clock is behind: more than the minute between two codes for one phone (ID-16). */
const IDENTITY_LAG_MILLISECONDS = 120_000;

const behind = (milliseconds: number) => () => new Date(Date.now() - milliseconds);

/**
 * The sign-ins of the demo enterprise, which is opened at the first start. Attendance begins the day after it was
 * enabled (ATT-2): its clock is two days behind while the demo is loaded, so that members can punch on the first day, and
 * punch clocks can report the day before. Identity's clock is slightly behind, so that a code can be requested at once
 * for the phone that was just confirmed.
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
