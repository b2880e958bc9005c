import './workers.ts';
import 'graphiql/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { isOutboxShown } from './outbox/outbox.ts';
import { Playground } from './playground.tsx';
import { takeHandover } from './session/handover.ts';
import { resume } from './session/session.ts';
import type { Beginning } from './session/use-session.ts';
import { createWork } from './session/work.ts';

/** Restores the state from before a reload. If the session has ended since, its work is dropped. */
async function begin(): Promise<Beginning> {
  const left = takeHandover();
  const viewer = left?.tokens ? await resume(left.tokens) : null;
  const isOthers = left?.tokens && !viewer;
  return { viewer, work: createWork(isOthers ? {} : left?.work) };
}

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no #root element');
const [hasOutbox, beginning] = await Promise.all([isOutboxShown(), begin()]);
createRoot(root).render(<Playground hasOutbox={hasOutbox} beginning={beginning} />);
