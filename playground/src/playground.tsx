import { useGraphiQLActions } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useMemo } from 'react';
import { ENDPOINT } from './gateway.ts';
import { inLanguage } from './language.ts';
import { operationsPlugin } from './operations-panel.tsx';
import { outboxPlugin } from './outbox/outbox-panel.tsx';
import { EditorState } from './session/editor-state.tsx';
import type { Viewer } from './session/session.ts';
import { type Beginning, useSession } from './session/use-session.ts';
import { ViewerContext } from './session/viewer-context.ts';
import type { Work } from './session/work.ts';
import { SignInBar } from './sign-in-bar.tsx';

const welcome = inLanguage({
  english: { stranger: '# Sign in, then pick an operation.', viewer: '# Pick an operation.' },
  chinese: { stranger: '# 请先登录，再选择一项操作。', viewer: '# 请选择一项操作。' },
});

/** Reloads the schema when the viewer changes, because it depends on the viewer. */
function SchemaOf({ viewer }: { viewer: Viewer | null }) {
  const { introspect } = useGraphiQLActions();
  useEffect(() => {
    void introspect();
  }, [viewer, introspect]);
  return null;
}

interface EditorProps {
  viewer: Viewer | null;
  work: Work;
  hasOutbox: boolean;
  fetchFor: (work: Work) => typeof fetch;
}

function Editor({ viewer, work, hasOutbox, fetchFor }: EditorProps) {
  const plugins = useMemo(() => [operationsPlugin, ...(hasOutbox ? [outboxPlugin] : []), HISTORY_PLUGIN], [hasOutbox]);
  const fetcher = useMemo(() => createGraphiQLFetcher({ url: ENDPOINT, fetch: fetchFor(work) }), [fetchFor, work]);
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={operationsPlugin}
      storage={work.storage}
      defaultQuery={viewer ? welcome.viewer : welcome.stranger}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <SchemaOf viewer={viewer} />
        <EditorState work={work} />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

interface PlaygroundProps {
  /** Whether the installation shows an outbox. */
  hasOutbox: boolean;
  beginning: Beginning;
}

export function Playground({ hasOutbox, beginning }: PlaygroundProps) {
  const { viewer, notice, ending, work, change, fetchFor } = useSession(beginning);
  return (
    <ViewerContext value={viewer}>
      <SignInBar viewer={viewer} notice={notice} ending={ending} hasOutbox={hasOutbox} onChange={change} />
      {work && <Editor key={work.id} viewer={viewer} work={work} hasOutbox={hasOutbox} fetchFor={fetchFor} />}
    </ViewerContext>
  );
}
