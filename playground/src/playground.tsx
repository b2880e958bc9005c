import { useGraphiQLActions } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useState } from 'react';
import { ENDPOINT, authorizedFetch } from './gateway.ts';
import { operationsPlugin } from './operations-panel.tsx';
import type { Viewer } from './session/session.ts';
import { SignInBar } from './sign-in-bar.tsx';

const fetcher = createGraphiQLFetcher({ url: ENDPOINT, fetch: authorizedFetch });
const plugins = [operationsPlugin, HISTORY_PLUGIN];
const WELCOME = '# Sign in, then pick an operation.';

/** Reads the schema again whenever somebody else looks at it: what it shows depends on the viewer. */
function SchemaOf({ viewer }: { viewer: Viewer | null }) {
  const { introspect } = useGraphiQLActions();
  useEffect(() => {
    void introspect();
  }, [viewer, introspect]);
  return null;
}

export function Playground() {
  const [viewer, setViewer] = useState<Viewer | null>(null);
  return (
    <>
      <SignInBar viewer={viewer} onChange={setViewer} />
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
    </>
  );
}
