import { useMonaco } from '@graphiql/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { leaveHandover } from './handover.ts';
import { fetchAsViewer, type Viewer } from './session.ts';
import { sessionTexts } from './texts.ts';
import { forgetSession, watchSession } from './tokens.ts';
import { createWork, type Work } from './work.ts';

/** The viewer and the work when the page starts. */
export interface Beginning {
  viewer: Viewer | null;
  work: Work;
}

/**
 * The viewer's work, removed when the viewer changes. It is null between two viewers: no component of the first may be
 * mounted when the second's work begins, because the editor would take over its texts.
 */
function useWork(first: Work) {
  const [work, setWork] = useState<Work | null>(first);
  const current = useRef(first);
  const monaco = useMonaco((state) => state.monaco);
  const replace = useCallback(() => {
    const kept = current.current.close();
    flushSync(() => setWork(null));
    // Texts, with their undo history.
    for (const model of monaco?.editor.getModels() ?? []) model.dispose();
    current.current = createWork(kept);
    setWork(current.current);
  }, [monaco]);
  return { work, current, replace };
}

/** The viewer, and all state that depends on it. */
export function useSession(beginning: Beginning) {
  const [viewer, setViewer] = useState(beginning.viewer);
  const [notice, setNotice] = useState<string | null>(null);
  const [ending, setEnding] = useState<Date | null>(null);
  const { work, current, replace } = useWork(beginning.work);
  const viewerId = useRef(beginning.viewer?.id ?? null);

  const change = useCallback(
    (next: Viewer | null, why: string | null = null) => {
      if (!next) forgetSession();
      setViewer(next);
      setNotice(why);
      setEnding(null);
      if ((next?.id ?? null) === viewerId.current) return;
      viewerId.current = next?.id ?? null;
      replace();
    },
    [replace],
  );
  const end = useCallback(() => change(null, sessionTexts.ended), [change]);

  const onEnding = useCallback(
    (at: Date) => setEnding((known) => (known?.getTime() === at.getTime() ? known : at)),
    [],
  );

  useEffect(() => watchSession({ onEnding, onEnd: end }), [onEnding, end]);
  useEffect(() => leaveHandover(() => current.current), [current]);
  const fetchFor = useCallback(
    ({ gone }: Work) => fetchAsViewer(viewer, gone, (next) => (next ? change(next) : end())),
    [viewer, change, end],
  );
  return { viewer, notice, ending, work, change, fetchFor };
}
