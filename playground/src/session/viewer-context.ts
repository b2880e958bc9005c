import { createContext, useContext } from 'react';
import type { Viewer } from './session.ts';

/** The signed-in viewer; null without one. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer's time zone: the enterprise's, or the browser's without an enterprise (signed out, operators). */
export function useTimeZone(): string {
  const viewer = useContext(ViewerContext);
  return viewer?.enterprise?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
