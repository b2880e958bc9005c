import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';

const POLL_MS = 250;

interface Link {
  child: number;
  parent: number;
}

async function parentOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name in parentheses may contain anything; the state and the parent follow the last parenthesis.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const isPackageManager = async (pid: number) => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return /^(\S*node\0)?\S*\b(npm|npx|pnpm)\b/.test(command.replaceAll(' ', '\0'));
};

/** From this process up to the outermost package manager that started it; empty if none did. */
async function linksToPackageManager(): Promise<Link[]> {
  const links: Link[] = [];
  let length = 0;
  for (let child = process.pid; ; ) {
    const parent = await parentOf(child);
    if (!parent || parent === 1) return links.slice(0, length);
    links.push({ child, parent });
    if (await isPackageManager(parent)) length = links.length;
    child = parent;
  }
}

/**
 * Calls back when the package manager that started this process is gone: npx does not pass on signals, it
 * abandons its children. Only on systems with `/proc`; otherwise it never calls back.
 */
export async function whenPackageManagerLeaves(callback: () => void): Promise<void> {
  const links = await linksToPackageManager();
  if (links.length === 0) return;
  for await (const _ of setInterval(POLL_MS, null, { ref: false })) {
    const parents = await Promise.all(links.map((link) => parentOf(link.child)));
    if (links.some((link, index) => link.parent !== parents[index])) break;
  }
  callback();
}
