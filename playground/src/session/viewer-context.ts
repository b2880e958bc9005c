import { createContext, useContext } from 'react';
import type { Viewer } from './session.ts';

/** Who is signed in; null for nobody. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The zone whose days count for whoever is signed in. Nobody, and operators, who belong to no enterprise, have the browser's. */
export function useTimeZone(): string {
  const viewer = useContext(ViewerContext);
  return viewer?.enterprise?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
