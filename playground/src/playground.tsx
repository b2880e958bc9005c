import { useGraphiQLActions } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useMemo, useState } from 'react';
import { ENDPOINT } from './gateway.ts';
import { operationsPlugin } from './operations-panel.tsx';
import { outboxPlugin } from './outbox/outbox-panel.tsx';
import { type Viewer, fetchAsViewer } from './session/session.ts';
import { ViewerContext } from './session/viewer-context.ts';
import { SignInBar } from './sign-in-bar.tsx';

const WELCOME = '# Sign in, then pick an operation.';

/** Reads the schema again whenever somebody else looks at it: what it shows depends on the viewer. */
function SchemaOf({ viewer }: { viewer: Viewer | null }) {
  const { introspect } = useGraphiQLActions();
  useEffect(() => {
    void introspect();
  }, [viewer, introspect]);
  return null;
}

/** @param hasOutbox whether the installation shows what it would send */
export function Playground({ hasOutbox }: { hasOutbox: boolean }) {
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [notice, setNotice] = useState<string | null>(null);

  const plugins = useMemo(() => [operationsPlugin, ...(hasOutbox ? [outboxPlugin] : []), HISTORY_PLUGIN], [hasOutbox]);
  const change = (next: Viewer | null) => {
    setNotice(null);
    setViewer(next);
  };
  const fetcher = useMemo(() => {
    const changeByAnswer = (next: Viewer | null) => {
      if (!next) setNotice('The session has ended. Sign in again.');
      setViewer(next);
    };
    return createGraphiQLFetcher({ url: ENDPOINT, fetch: fetchAsViewer(viewer, changeByAnswer) });
  }, [viewer]);

  return (
    <ViewerContext value={viewer}>
      <SignInBar viewer={viewer} notice={notice} hasOutbox={hasOutbox} onChange={change} />
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={operationsPlugin}
        // Variables hold passwords and phone numbers: what was typed goes when the browser's tab is closed.
        storage={sessionStorage}
        defaultQuery={WELCOME}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <SchemaOf viewer={viewer} />
        </GraphiQL.Logo>
      </GraphiQL>
    </ViewerContext>
  );
}
